"""Classes that generators make of the JSON Schema: good names, and the JSON of a report goes through them and back.

Python classes are made wherever the tests run; TypeScript and Java ones where quicktype and what runs them are found. `.ci/run` says how.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Final

import pytest
from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter

from govdisclosure.api.judging import check
from govdisclosure.formats.json import dumps, loads, report_of
from govdisclosure.model.editions import EDITION_2021, EDITIONS, AnyEdition
from govdisclosure.output import Judged, findings_object
from govdisclosure.published import PublishedReport
from govdisclosure.schema import Kind, findings_schema, schema
from tests.formats.json_samples import document_of, full_published, full_report

ROOT: Final = Path(__file__).parents[2]
KINDS: Final[tuple[Kind, ...]] = ("report", "published")
NODE_TOOLS: Final = ROOT / "build" / "node" / "node_modules" / ".bin"
"""Where `.ci/run` installs what node runs."""
JARS: Final = tuple(Path("/usr/share/java", f"jackson-{name}.jar") for name in ("core", "databind", "annotations"))
"""Where Debian installs Jackson: the packages libjackson2-*-java."""


def program(name: str) -> str | None:
    """Return where a program is, on the path or among those of node."""
    return shutil.which(name, path=os.pathsep.join([str(NODE_TOOLS), os.environ.get("PATH", "")]))


def missing(*names: str) -> str:
    """Return which programs are not installed, or nothing."""
    return ", ".join(name for name in names if program(name) is None)


def documents(edition: AnyEdition, kind: Kind) -> dict[str, Any]:
    """Return a document of a kind in which nothing is left out."""
    document: dict[str, Any] = document_of(full_report(edition) if kind == "report" else full_published(edition))
    return document


SCHEMAS: Final = [findings_schema(), *(schema(edition, kind) for edition in EDITIONS for kind in KINDS)]


# What generators stumble over ---------------------------------------------------------------------------------------


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of a schema that is a schema itself."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():  # pyright: ignore[reportUnknownVariableType]
            for inner in value.values() if key in {"properties", "$defs"} else [value]:  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
                yield from parts(inner)
    elif isinstance(node, list):
        for inner in node:  # pyright: ignore[reportUnknownVariableType]
            yield from parts(inner)


@pytest.mark.parametrize("whole", SCHEMAS, ids=lambda whole: whole["$id"])
def test_a_definition_is_titled_by_its_name(whole: dict[str, Any]) -> None:
    """A title is what a generator calls a class: a word of Latin letters, and the same wherever the class is referred to."""
    for name, part in whole["$defs"].items():
        if part.get("type") == "object" or "enum" in part:
            assert part["title"] == name
            assert re.fullmatch("[A-Z][A-Za-z]+(2019|2021)?", name)
    assert re.fullmatch("[A-Z][A-Za-z]+(2019|2021)?", whole["title"])


@pytest.mark.parametrize("whole", SCHEMAS, ids=lambda whole: whole["$id"])
def test_what_becomes_a_class_is_defined_by_name(whole: dict[str, Any]) -> None:
    """No object and no list of words stands where it is used but those that a generator names by their property."""
    for part in parts({**whole, "$defs": {}, "properties": {"all": {"anyOf": [*whole["$defs"].values()]}}}):
        for inner in part.get("properties", {}).values():
            assert inner.get("additionalProperties") in {None, True}
            assert "enum" not in inner


@pytest.mark.parametrize("whole", SCHEMAS, ids=lambda whole: whole["$id"])
def test_every_value_says_its_type(whole: dict[str, Any]) -> None:
    """Constants and words too, which some generators make numbers with decimals of."""
    for part in parts(whole):
        if part.keys() & {"const", "enum"} and "state" not in str(part.get("properties", "")):
            assert "type" in part or part == {"const": part.get("const")}


@pytest.mark.parametrize("whole", SCHEMAS, ids=lambda whole: whole["$id"])
def test_no_definition_leads_back_to_itself(whole: dict[str, Any]) -> None:
    """Quicktype runs out of stack there."""
    uses = {
        f"#/$defs/{name}": {inner["$ref"] for inner in parts(part) if "$ref" in inner}
        for name, part in whole["$defs"].items()
    }

    def reached(name: str, above: tuple[str, ...]) -> None:
        assert name not in above
        for used in uses[name]:
            reached(used, (*above, name))

    for name in uses:
        reached(name, ())


# Python -------------------------------------------------------------------------------------------------------------


def classes_of(whole: dict[str, Any], folder: Path) -> Any:
    """Return the module of classes that datamodel-code-generator makes of a schema."""
    name = re.sub(r"\W", "_", whole["$id"])
    path = folder / f"{name}.py"
    generate(
        json.dumps(whole, ensure_ascii=False),
        input_file_type=InputFileType.JsonSchema,
        output=path,
        output_model_type=DataModelType.PydanticV2BaseModel,
        class_name=whole["title"],
        collapse_root_models=True,
        use_schema_description=True,
        formatters=[Formatter.BUILTIN],
    )
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("kind", KINDS)
def test_python_classes_hold_a_report(edition: AnyEdition, kind: Kind, tmp_path: Path) -> None:
    """They are called like the definitions, blocks are told apart by their type, and the report comes out as it went in."""
    whole = schema(edition, kind)
    module = classes_of(whole, tmp_path)
    for name, part in whole["$defs"].items():
        if part.get("type") == "object":
            assert hasattr(module, name)
    document = documents(edition, kind)
    made = getattr(module, whole["title"]).model_validate(document)
    assert type(made.preamble.blocks[0]).__name__ == "Paragraph"
    assert report_of(made.model_dump(mode="json", exclude_unset=True)) == report_of(document)
    with pytest.raises(ValueError, match="natural_person"):
        getattr(module, whole["title"]).model_validate(document | {"requests": {"received": {}}})


def test_python_classes_hold_findings(tmp_path: Path) -> None:
    """All that ``check --output-format json`` says."""
    whole = findings_schema()
    report = PublishedReport.of(full_report(EDITION_2021))
    document = findings_object(
        [Judged(file="a", report=report, findings=check(report)), Judged(file="b", error="…")], "zh"
    )
    made = classes_of(whole, tmp_path).CheckedFiles.model_validate(document)
    assert made.model_dump(mode="json", exclude_unset=True) == document


# TypeScript and Java, by quicktype ----------------------------------------------------------------------------------


def quicktype(whole: dict[str, Any], target: Path, language: str) -> None:
    """Write the classes that quicktype makes of a schema, a day as a text where the language only knows moments."""
    source = target.with_suffix(".schema.json")
    source.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    words = [str(program("quicktype")), "--src-lang", "schema", "--lang", language, "--top-level", whole["title"]]
    run([*words, "--telemetry", "disable", "--no-date-times", "--out", str(target), str(source)])


def run(words: list[str], entered: str | None = None) -> str:
    """Run a program, and return what it printed."""
    done = subprocess.run(words, input=entered, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(
    bool(missing("node", "quicktype", "tsc")), reason=f"not installed: {missing('node', 'quicktype', 'tsc')}"
)
@pytest.mark.parametrize("kind", KINDS)
def test_typescript_classes_hold_a_report(edition: AnyEdition, kind: Kind, tmp_path: Path) -> None:
    """Compiled strictly; the types are checked at run time too, and what comes out is the report."""
    whole = schema(edition, kind)
    name = whole["title"]
    quicktype(whole, tmp_path / "classes.ts", "typescript")
    code = (tmp_path / "classes.ts").read_text(encoding="utf-8")
    named = {*re.findall(r"^export (?:interface|type) (\w+)", code, re.MULTILINE)}
    assert all(word.isascii() for word in named)
    if kind == "report":
        assert {f"Requests{edition}", "ByApplicant", "Denied", "Agency", "Level"} <= named
    (tmp_path / "main.ts").write_text(
        "declare const require: any;\n"
        'import { Convert } from "./classes";\n'
        f'const text = require("fs").readFileSync(0, "utf-8");\nconsole.log(Convert.{_method(name)}ToJson(Convert.to{name}(text)));\n',
        encoding="utf-8",
    )
    run([str(program("tsc")), "--strict", "--target", "es2020", "--module", "commonjs", str(tmp_path / "main.ts")])
    document = documents(edition, kind)
    assert loads(run(["node", str(tmp_path / "main.js")], json.dumps(document))) == report_of(document)


def _method(name: str) -> str:
    return name[0].lower() + name[1:]


_JAVA: Final = """
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;

public class Main {
    public static void main(String[] words) throws Exception {
        SimpleModule days = new SimpleModule();  // what Debian has no package for: jackson-datatype-jsr310
        days.addSerializer(LocalDate.class, new ToStringSerializer());
        days.addDeserializer(LocalDate.class, new FromStringDeserializer<LocalDate>(LocalDate.class) {
            @Override
            protected LocalDate _deserialize(String text, DeserializationContext context) {
                return LocalDate.parse(text);
            }
        });
        ObjectMapper mapper = new ObjectMapper().registerModule(days);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.writeValue(System.out, mapper.readValue(System.in, io.quicktype.NAME.class));
    }
}
"""


@pytest.mark.skipif(
    bool(missing("javac", "java", "quicktype")) or not all(jar.exists() for jar in JARS),
    reason="a Java compiler, quicktype or Debian's Jackson (libjackson2-databind-java) is not installed",
)
@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_java_classes_hold_a_report(edition: AnyEdition, tmp_path: Path) -> None:
    """Compiled by javac, read and written by Jackson."""
    whole = schema(edition)
    quicktype(whole, tmp_path / f"{whole['title']}.java", "java")
    (tmp_path / "Converter.java").unlink()  # Debian's Jackson declares other exceptions than it expects
    (tmp_path / "Main.java").write_text(_JAVA.replace("NAME", whole["title"]), encoding="utf-8")
    path = os.pathsep.join([*map(str, JARS), str(tmp_path)])
    run(
        [
            str(program("javac")),
            "-encoding",
            "UTF-8",
            "-cp",
            path,
            "-d",
            str(tmp_path),
            *map(str, tmp_path.glob("*.java")),
        ]
    )
    report = full_report(edition)
    assert loads(run(["java", "-Dfile.encoding=UTF-8", "-cp", path, "Main"], dumps(report))) == report
