"use strict";
// Filters, copying and printing. Without it the page shows everything.
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const LOOKS = ["error", "warning", "notice", "waived"];
const cards = new Map(all(".card").map((card) => [card.id, card]));
const marks = all("[data-n]").map((mark) => [mark, mark.dataset.n.split(" ")]);

const filter = document.querySelector(".filter");
if (filter) {
  const status = filter.querySelector("[role=status]");
  const chosen = (name) => {
    const boxes = all(`input[name=${name}]`, filter);
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    return boxes.length ? (value) => wanted.has(value) : () => true;
  };
  const show = () => {
    const look = chosen("look");
    const family = chosen("family");
    let shown = 0;
    for (const card of cards.values()) {
      card.hidden = !(look(card.dataset.look) && family(card.dataset.family));
      shown += !card.hidden;
    }
    for (const [mark, ids] of marks) {
      const looks = ids.map((id) => cards.get(id)).filter((card) => !card.hidden).map((card) => card.dataset.look);
      mark.classList.remove(...LOOKS);
      mark.classList.add(LOOKS.find((one) => looks.includes(one)) ?? "off");
      mark.classList.toggle("off", !looks.length);
    }
    for (const line of all("[data-for]")) line.hidden = cards.get(line.dataset.for).hidden;
    for (const message of all(".message")) {
      const total = message.querySelector("b");
      if (total) total.textContent = all("[data-for]:not([hidden])", message).length;
    }
    for (const found of all(".found")) {
      const nothing = found.querySelector(".nothing");
      if (nothing) nothing.hidden = all(".card:not([hidden])", found).length > 0;
    }
    status.textContent = status.dataset.shown.replace("{shown}", shown).replace("{all}", cards.size);
  };
  filter.addEventListener("change", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  filter.hidden = false;
  if (all("input", filter).some((box) => !box.checked)) show(); // a reload keeps what was chosen
}

const select = (element) => {
  element.closest("details").open = true;
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};

const message = (element) =>
  [...element.childNodes]
    .filter((node) => !node.hidden)
    .map((node) => node.textContent.trim())
    .filter(Boolean)
    .join("\n");

for (const tools of all(".tools")) {
  const status = tools.querySelector("[role=status]");
  const copy = tools.querySelector(".copy");
  copy.addEventListener("click", async () => {
    const element = document.getElementById(copy.dataset.copy);
    try {
      await navigator.clipboard.writeText(message(element));
      status.textContent = copy.dataset.copied;
    } catch {
      select(element);
      status.textContent = copy.dataset.selected;
      element.focus();
    }
  });
  const paper = tools.querySelector(".paper");
  paper.addEventListener("click", () => {
    for (const report of all(".report")) report.classList.toggle("unprinted", report.id !== paper.dataset.print);
    document.body.classList.add("one");
    print();
  });
  tools.hidden = false;
}

addEventListener("afterprint", () => {
  document.body.classList.remove("one");
  for (const report of all(".unprinted")) report.classList.remove("unprinted");
});
