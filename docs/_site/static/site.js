"use strict";
// What the theme leaves out: names for its two side columns, and keys for what scrolls.
const chinese = document.documentElement.lang.startsWith("zh");
document.querySelector(".sidebar-drawer")?.setAttribute("aria-label", chinese ? "导航" : "Navigation");
document.querySelector(".toc-drawer")?.setAttribute("aria-label", chinese ? "本页内容" : "On this page");
const reachable = () => {
  for (const one of document.querySelectorAll("article pre, article .table-wrapper")) {
    if (one.scrollWidth > one.clientWidth) one.tabIndex = 0;
    else one.removeAttribute("tabindex");
  }
};
addEventListener("resize", reachable);
reachable();
