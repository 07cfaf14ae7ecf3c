"""The JSON Schema (2020-12) of what is written as JSON: reports of both kinds, and what was found in them.

>>> from govdisclosure.schema import schema
>>> schema()["properties"]["requests"]["title"]
'收到和处理政府信息公开申请情况'
"""

from govdisclosure.schema.findings import findings_schema
from govdisclosure.schema.reports import Kind, Schema, record_schema, schema

__all__ = ["Kind", "Schema", "findings_schema", "record_schema", "schema"]
