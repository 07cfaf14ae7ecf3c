"""The site: `make docs` builds it, offline, with warnings as errors."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_site"))

project = "govdisclosure"
author = "the authors of govdisclosure"
release = version = version_of("govdisclosure")
html_show_copyright = False

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "bigrams",
    "languages",
    "members",
]
exclude_patterns = ["_site/**", "changes/**", "examples/**"]
templates_path = ["_site/templates"]

# --- pages -----------------------------------------------------------------------------------------------------------

myst_enable_extensions = ["attrs_inline", "deflist"]
myst_heading_anchors = 4
myst_url_schemes = ["http", "https", "mailto"]
copybutton_prompt_text = r"\$ |>>> |\.\.\. "
copybutton_prompt_is_regexp = True
highlight_language = "text"
smartquotes = False

# --- reference -------------------------------------------------------------------------------------------------------

add_module_names = False
autoclass_content = "class"
autodoc_class_signature = "separated"
autodoc_default_options = {"members": True, "undoc-members": True, "member-order": "bysource"}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"

# The site is built without a network: names of other libraries lead nowhere, and ours all lead somewhere.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(?!govdisclosure\b).*"),
    ("py:.*", r".*\._.*"),  # private
    ("py:.*", r".*\.\w+T(_co)?"),  # type variables
    (
        "py:class",
        r".*\.(Bound|Breach|Draft|Engine|Files|Item|Placed|Problem)",
    ),  # what is passed on and looked into by nobody
]

# --- looks -----------------------------------------------------------------------------------------------------------

html_theme = "furo"
html_title = "govdisclosure"
html_static_path = ["_site/static"]
html_css_files = ["site.css"]
html_js_files = [("site.js", {"defer": "defer"})]
html_copy_source = False
html_show_sourcelink = False
html_use_index = True
html_domain_indices = False
html_search_language = "bigrams"
html_search_scorer = str(HERE / "_site" / "scorer.js")
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_theme_options = {
    "top_of_page_buttons": [],
    "light_css_variables": {
        "font-stack": 'system-ui, "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
        "font-stack--headings": "var(--font-stack)",
        "font-stack--monospace": (
            'ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Sarasa Mono SC", monospace'
        ),
    },
}
