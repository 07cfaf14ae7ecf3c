"""The package of a Word document: its parts, and how they refer to each other."""

import zipfile
from io import BytesIO

from govdisclosure.document import Document
from govdisclosure.errors import MissingExtra
from govdisclosure.formats.docx.writing._blocks import Body, chart_relation
from govdisclosure.formats.docx.writing._charts import WORKBOOK, chart_parts
from govdisclosure.formats.docx.writing._parts import (
    APPLICATION,
    core_xml,
    document_xml,
    numbering_xml,
    stored,
)
from govdisclosure.formats.package import zip_bytes
from govdisclosure.formats.record_part import RECORD_PROPERTIES, record_xml

__all__ = ["packed"]


def packed(document: Document, body: Body) -> bytes:
    """Return the file of ``document``, whose text is ``body``.

    Raises:
        MissingExtra: python-docx or XlsxWriter is not installed.
    """
    try:
        from docx.opc.constants import CONTENT_TYPE as CT  # noqa: PLC0415  (an extra)
        from docx.opc.constants import RELATIONSHIP_TYPE as RT  # noqa: PLC0415
        from docx.opc.package import OpcPackage  # noqa: PLC0415
        from docx.opc.packuri import PackURI  # noqa: PLC0415
        from docx.opc.part import Part  # noqa: PLC0415
    except ImportError:
        raise MissingExtra("docx") from None

    def part(name: str, kind: str, blob: bytes) -> Part:
        return Part(PackURI(name), kind, blob)

    package = OpcPackage()
    main = part("/word/document.xml", CT.WML_DOCUMENT_MAIN, document_xml(body))
    package.relate_to(main, RT.OFFICE_DOCUMENT)
    package.relate_to(part("/docProps/core.xml", CT.OPC_CORE_PROPERTIES, core_xml(document)), RT.CORE_PROPERTIES)
    package.relate_to(part("/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, APPLICATION), RT.EXTENDED_PROPERTIES)
    main.relate_to(part("/word/styles.xml", CT.WML_STYLES, stored("styles.xml")), RT.STYLES)
    main.relate_to(part("/word/settings.xml", CT.WML_SETTINGS, stored("settings.xml")), RT.SETTINGS)
    main.relate_to(part("/word/fontTable.xml", CT.WML_FONT_TABLE, stored("fontTable.xml")), RT.FONT_TABLE)
    main.relate_to(part("/word/numbering.xml", CT.WML_NUMBERING, numbering_xml(body.numbered)), RT.NUMBERING)
    for name in ("odd", "even"):
        footer = part(f"/word/footer-{name}.xml", CT.WML_FOOTER, stored(f"footer-{name}.xml"))
        main.load_rel(RT.FOOTER, footer, name)
    for number, chart in enumerate(body.charts, 1):
        made = chart_parts(chart)
        drawn = part(f"/word/charts/chart{number}.xml", CT.DML_CHART, made.xml)
        drawn.load_rel(RT.PACKAGE, part(f"/word/embeddings/chart{number}.xlsx", CT.SML_SHEET, made.workbook), WORKBOOK)
        main.load_rel(RT.CHART, drawn, chart_relation(number))
    if document.record:
        record = part("/customXml/item1.xml", CT.XML, record_xml(document.record))
        record.relate_to(
            part("/customXml/itemProps1.xml", CT.OFC_CUSTOM_XML_PROPERTIES, RECORD_PROPERTIES), RT.CUSTOM_XML_PROPS
        )
        main.relate_to(record, RT.CUSTOM_XML)
    buffer = BytesIO()
    package.save(buffer)
    with zipfile.ZipFile(buffer) as archive:  # python-docx states the time at which it writes
        return zip_bytes({name: archive.read(name) for name in archive.namelist()})
