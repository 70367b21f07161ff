"""This file is how the page looks, on a screen wide or narrow and on paper."""

from __future__ import annotations

from trainer.paint.theme import LIGHT

STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: {LIGHT.raised}; color: {LIGHT.text}; font: 16px/1.55 Inter, "Segoe UI", "Helvetica Neue",
  Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }}
.band {{ position: sticky; top: 0; z-index: 1; margin: 0; padding: 8px 16px; text-align: center; font-weight: 700;
  background: {LIGHT.warning}; color: {LIGHT.raised}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
html:has(.band) {{ scroll-padding-top: 56px; }}
.page {{ max-width: 1120px; margin: 0 auto; padding: 48px 24px 96px; }}
@media (min-width: 1000px) {{
  .page {{ display: grid; grid-template-columns: 220px minmax(0, 760px); gap: 0 64px; }}
  nav {{ position: sticky; top: 32px; align-self: start; }}
  .band + .page nav {{ top: 64px; }}
}}
nav ol {{ list-style: none; margin: 0 0 40px; padding: 0; font-size: 14px; }}
nav a {{ display: block; padding: 5px 0; color: {LIGHT.muted}; text-decoration: none; }}
nav a:hover, nav a:focus {{ color: {LIGHT.accent_text}; text-decoration: underline; }}
.logo {{ float: right; margin: 0 0 16px 24px; }}
.kicker {{ color: {LIGHT.accent_text}; font-weight: 600; margin: 0; }}
.kicker::before {{ content: ""; display: block; width: 72px; height: 4px; border-radius: 2px;
  background: {LIGHT.accent}; margin-bottom: 14px; }}
h1 {{ font-size: 40px; line-height: 1.15; margin: 6px 0 24px; }}
h2 {{ font-size: 27px; line-height: 1.25; margin: 64px 0 12px; padding-top: 24px; border-top: 1px solid {LIGHT.line}; }}
h3 {{ font-size: 19px; line-height: 1.3; margin: 36px 0 8px; }}
h4 {{ font-size: 16px; margin: 24px 0 6px; }}
p {{ margin: 8px 0; }}
.muted {{ color: {LIGHT.muted}; font-size: 14px; }}
.record {{ font-size: 14px; }}
.record h3 {{ font-size: 16px; margin: 24px 0 4px; }}
.note {{ font-size: 15px; }}
.record .muted {{ font-size: 13px; }}
.title {{ font-weight: 600; margin: 22px 0 8px; }}
dl {{ display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 32px; margin: 0; }}
dt {{ color: {LIGHT.muted}; }}
dd {{ margin: 0; }}
ul {{ margin: 8px 0; padding-left: 22px; }}
li::marker {{ color: {LIGHT.accent}; }}
blockquote {{ margin: 14px 0; padding: 2px 0 2px 18px; border-left: 3px solid {LIGHT.line}; }}
blockquote p {{ margin: 0; }}
blockquote footer {{ color: {LIGHT.muted}; font-size: 14px; }}
.wide {{ overflow-x: auto; }}
.wide + .wide {{ margin-top: 16px; }}
.narrow {{ display: none; }}
table {{ border-collapse: collapse; width: 100%; font-size: 14.5px; overflow-wrap: break-word; }}
th {{ text-align: left; background: {LIGHT.background}; font-weight: 600; }}
th, td {{ padding: 7px 12px; border-bottom: 1px solid {LIGHT.line}; vertical-align: top; }}
th:first-child, td:first-child {{ min-width: 10em; }}
tr.head td {{ font-weight: 600; }}
th.number, td.number {{ text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }}
th.number {{ white-space: normal; }}
figure {{ margin: 22px 0; }}
figcaption {{ font-weight: 600; margin-bottom: 8px; }}
figure svg {{ display: block; width: 100%; height: auto; }}
@media screen and (max-width: 640px) {{
  .page {{ padding: 32px 16px 64px; }}
  h1 {{ font-size: 28px; }}
  table {{ font-size: 13px; }}
  th, td {{ padding: 6px 5px; }}
  th:first-child, td:first-child {{ min-width: 5em; }}
  .narrow {{ display: block; }}
  .narrow + .wide {{ display: none; }}
  .wide {{ background: linear-gradient(to left, {LIGHT.raised} 40%, transparent) right / 48px 100% no-repeat local,
    linear-gradient(to left, {LIGHT.muted}, transparent) right / 16px 100% no-repeat scroll; }}
}}
details {{ margin-top: 6px; }}
summary {{ color: {LIGHT.muted}; font-size: 14px; cursor: pointer; }}
@page {{ size: A4; margin: 18mm 18mm 20mm; }}
@media print {{
  body {{ font-size: 10.5pt; }}
  .page {{ display: block; max-width: none; padding: 0; }}
  nav, details {{ display: none; }}
  h1 {{ font-size: 28pt; }}
  h2 {{ font-size: 18pt; }}
  h3 {{ font-size: 13pt; }}
  table {{ font-size: 9.5pt; }}
  .wide {{ overflow: visible; }}
  th, td {{ padding: 4px 6px; }}
  th:first-child, td:first-child {{ min-width: 8em; }}
  .band {{ margin-bottom: 24px; }}
  h1, h2, h3, h4, h2 + p, h3 + .muted, ul:has(+ figure), .title, figcaption {{ break-after: avoid; }}
  figure + .muted, .wide + .muted, .note {{ break-before: avoid; }}
  td:first-child {{ text-wrap: balance; }}
  tbody tr:first-child, tbody tr:nth-last-child(2) {{ break-after: avoid; }}
  tr, figure, blockquote, li {{ break-inside: avoid; }}
  tr.head {{ break-after: avoid; }}
  thead {{ display: table-header-group; }}
  th, svg {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
}}
"""
