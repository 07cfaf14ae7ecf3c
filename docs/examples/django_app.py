"""A form for a report with Django, in one file: entered, refused beside the cells, kept as JSON, given out as documents.

Run it with ``python django_app.py runserver``; it wants Django, and keeps what is filed in ``reports.sqlite3`` beside it.
The fields are derived from the form of the edition; this file says only how they look.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import django
from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template import Context, Engine
from django.utils.html import format_html
from django.utils.safestring import SafeString

from govdisclosure import EDITION_2021, AnyReport, InvalidReport, Reading, write
from govdisclosure.formats.json import object_of, report_of
from govdisclosure.forms import TableForm, form_of
from govdisclosure.forms.layout import LayoutCell, layout_of
from govdisclosure.interop.form_data import Input, by_input, inputs_of, read_entered, texts_of

if not settings.configured:
    settings.configure(
        SECRET_KEY="only for this example",  # noqa: S106  (an application has one of its own)
        DEBUG=True,
        ROOT_URLCONF=__name__,
        DATABASES={
            "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(__file__).with_name("reports.sqlite3")}
        },
        MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        LANGUAGE_CODE="zh-hans",
    )
django.setup()

from django.db import connection, models  # noqa: E402  (these want the settings)
from django.middleware.csrf import get_token  # noqa: E402
from django.urls import path  # noqa: E402

EDITION = EDITION_2021
SHOWN = (
    "year",
    "title",
    "agency.name",
    "signature.date",
    "sections.overview",
    "sections.problems",
    "sections.other_matters",
)
INPUTS = [one for one in inputs_of(EDITION) if one.table or one.name in SHOWN]


class Filed(models.Model):
    """A report as it is kept: the JSON that `dumps` writes."""

    title = models.TextField()
    data = models.JSONField()

    class Meta:
        """No application but this file."""

        app_label = "reports"

    def __str__(self) -> str:
        return str(self.title)

    @property
    def report(self) -> AnyReport:
        """The report, which is valid, as nothing else is kept."""
        found: Any = report_of(self.data)
        return found


# The form -----------------------------------------------------------------------------------------------------------


def field_of(one: Input) -> forms.Field:
    """Return the field of an input. What it takes is judged by the library, which reads １２ and 1,234 too."""
    hints = {"count": {"inputmode": "numeric"}, "amount": {"inputmode": "decimal"}, "date": {"type": "date"}}
    attributes: dict[str, str] = {"aria-label": "·".join([*one.groups[1:], one.label])} if one.table else {}
    widget = forms.Textarea if one.kind == "lines" else forms.TextInput
    return forms.CharField(label=one.label, required=False, widget=widget(attrs=attributes | hints.get(one.kind, {})))


class ReportForm(forms.Form):
    """Every cell of the statutory tables and a few facts; valid when there is a report in it."""

    blanks_are_zero = forms.BooleanField(label="空白单元格均为0", required=False)
    reading: Reading

    def __init__(self, data: QueryDict | None, initial: dict[str, str], base: AnyReport | None) -> None:
        """Keep ``base``, the report that is being changed, if one is."""
        super().__init__(data, initial=initial)
        self.base = base
        for one in INPUTS:
            self.fields[one.name] = field_of(one)

    def clean(self) -> dict[str, Any]:
        """Read what was entered; what is wrong stands beside its input."""
        try:
            self.reading = read_entered(self.cleaned_data, EDITION, self.base)
        except InvalidReport as error:
            for name, words in by_input(error, self.fields).items():
                self.add_error(name, words)
        else:
            if self.reading.filled and not self.cleaned_data["blanks_are_zero"]:
                self.add_error(
                    "blanks_are_zero", f"有{len(self.reading.filled)}个空白单元格，空白不等于0，请填写或确认"
                )
        return self.cleaned_data

    def tables(self) -> Iterator[tuple[str, list[list[SafeString]]]]:
        """Yield each statutory table as the form draws it, its inputs in its cells."""
        for form in form_of(EDITION).tables:
            title = next(one.groups[0] for one in INPUTS if one.table == form.name)
            yield title, [[self.cell(form, cell) for cell in row] for row in layout_of(form)]

    def cell(self, form: TableForm, cell: LayoutCell) -> SafeString:
        """Return one drawn cell: a label, or an input with what is wrong in it."""
        if cell.path is None:
            spans = (cell.rowspan, cell.colspan, cell.text)
            return format_html('<th rowspan="{}" colspan="{}">{}</th>', *spans)
        field = self[f"{form.name}.{cell.path}"]
        return format_html('<td colspan="{}">{}{}</td>', cell.colspan, field, field.errors)


# What is shown ------------------------------------------------------------------------------------------------------

PAGE = Engine().from_string("""<!DOCTYPE html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>填报政府信息公开工作年度报告</title>
<style>
body { font-family: sans-serif; line-height: 1.5; margin: 1rem auto; max-width: 72rem; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
.wide { overflow-x: auto; }
th, td { border: 1px solid #595959; font-weight: normal; padding: .2rem .4rem; text-align: center; }
td input { border: 1px solid #767676; box-sizing: border-box; min-width: 3.5rem; text-align: right; width: 100%; }
label { display: block; margin: .5rem 0; }
p input[type=text], p input[type=date], textarea { box-sizing: border-box; width: 100%; }
textarea { height: 6rem; }
.errorlist { color: #a40000; list-style: none; margin: .2rem 0; padding: 0; }
td .errorlist { font-size: .85rem; text-align: left; }
input[aria-invalid], textarea[aria-invalid] { outline: 2px solid #a40000; }
</style>
<main><h1>填报政府信息公开工作年度报告</h1>
<form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="{{ token }}">
{% if form.errors %}<p role="alert" class="errorlist">有{{ form.errors|length }}处需要更正。</p>{% endif %}
{{ form.non_field_errors }}
{% for field in facts %}<p>{{ field.label_tag }}{{ field }}{{ field.errors }}</p>{% endfor %}
{% for title, rows in form.tables %}<h2>{{ title }}</h2><div class="wide" tabindex="0" role="group" aria-label="{{ title }}"><table>
{% for row in rows %}<tr>{% for cell in row %}{{ cell }}{% endfor %}</tr>
{% endfor %}</table></div>{% endfor %}
<p><label>{{ form.blanks_are_zero }} {{ form.blanks_are_zero.label }}</label>{{ form.blanks_are_zero.errors }}</p>
<p><button>提交</button></p></form></main></html>""")


def enter(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """Show the form, empty or of a report that was filed; keep what is right, or say what is wrong beside its input."""
    filed = Filed() if number is None else filed_as(number)
    base = None if number is None else filed.report
    initial = {} if base is None else texts_of(base)
    form = ReportForm(request.POST or None, initial, base)
    if form.is_valid():
        filed.title, filed.data = form.reading.report.title, object_of(form.reading.report)
        filed.save()
        return HttpResponseRedirect(f"/{filed.pk}/report.html")
    facts = [form[one.name] for one in INPUTS if not one.table]
    page = PAGE.render(Context({"form": form, "facts": facts, "token": get_token(request)}))
    return HttpResponse(page, status=422 if form.errors else 200)


def give(request: HttpRequest, number: int, ending: str) -> HttpResponse:
    """Give a report out as html, docx, xlsx, pdf or json."""
    del request
    file = BytesIO()
    write(filed_as(number).report, file, ending)
    kind = "text/html" if ending == "html" else "application/octet-stream"
    return HttpResponse(file.getvalue(), content_type=kind)


def filed_as(number: int) -> Filed:
    """Return the report that was filed under a number."""
    filed = Filed.objects.filter(pk=number).first()
    if filed is None:
        raise Http404
    return filed


urlpatterns = [path("", enter), path("<int:number>/", enter), path("<int:number>/report.<slug:ending>", give)]


def make_table() -> None:
    """Make the table of reports where there is none; an application has migrations."""
    if not connection.introspection.table_names():
        with connection.schema_editor() as editor:
            editor.create_model(Filed)


if __name__ == "__main__":
    from django.core.management import execute_from_command_line

    make_table()
    execute_from_command_line(sys.argv)
