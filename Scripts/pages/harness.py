# SPDX-License-Identifier: Apache-2.0
"""Writes a page that opens all pages in frames, as they are and once more without their policy, so that their markup
alone must keep them still, and that says of each what it found."""
import json, pathlib, re, sys
import xml.etree.ElementTree as tree

sources, pages, target = map(pathlib.Path, sys.argv[1:4])
V3 = "{urn:hl7-org:v3}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}type"

def observations(path):
    """Name and value of each observation, as a row has to show them."""
    try:
        root = tree.parse(path).getroot()
    except (tree.ParseError, ValueError, LookupError):
        return []
    found = []
    for observation in root.iter(V3 + "observation"):
        code, value = observation.find(V3 + "code"), observation.find(V3 + "value")
        name = (code.get("displayName") or code.get("code") or "") if code is not None else ""
        text = ""
        if value is not None:
            kind = (value.get(XSI) or "").split(":")[-1]
            if kind in ("CD", "CE"):
                text = value.get("displayName") or value.get("code") or ""
            elif kind == "TS":
                text = (value.get("value") or "")[:4]
            elif kind in ("PQ", "INT", "REAL", "MO"):
                text = value.get("value") or ""
            elif kind in ("ST", "ED"):
                text = "".join(value.itertext()).strip()
        found.append([name, text])
    return found

items = []
for page in sorted(pages.glob("*.html")):
    html = page.read_text(encoding="utf-8")
    items.append({"name": page.stem, "html": html, "observations": observations(sources / (page.stem + ".xml"))})
data = json.dumps(items, ensure_ascii=False).replace("</", "<\\/").replace("<!--", "<\\!--")

SCRIPT = r"""
window.canary = 0;
const wait = (frame) => new Promise((done) => { frame.onload = () => setTimeout(done, 20); });
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
async function look(item, withPolicy) {
  const frame = document.createElement('iframe');
  frame.width = 1100; frame.height = 800;
  const loaded = wait(frame);
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
  frame.srcdoc = withPolicy ? item.html : item.html.replace(policy, '');
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow, page = frame.contentDocument;
  const all = [...page.querySelectorAll('*')];
  const attributes = all.flatMap((node) => [...node.attributes].map((one) => [node.localName, one.name, one.value]));
  const isFetch = ([tag, name, value]) => /^(src|srcset|data|poster|background|action|formaction|srcdoc|ping|xlink:href)$/.test(name)
    && !(tag === 'img' && name === 'src' && /^data:image\/(png|jpeg|gif);base64,/.test(value));
  const isLink = ([tag, name, value]) => name === 'href'
    && !/^(#|https?:\/\/|mailto:)/.test(value) && !/^data:(application\/(pdf|octet-stream)|image\/tiff);base64,/.test(value);
  const result = {
    name: item.name, policy: withPolicy, title: page.title, hasPolicy: policy.test(item.html),
    scripts: all.filter((node) => ['script', 'iframe', 'object', 'embed', 'base', 'form', 'svg', 'math', 'link', 'video'].includes(node.localName)).length,
    events: attributes.filter(([, name]) => /^on/.test(name)).map((one) => one.join(' ')),
    styles: attributes.filter(([, name]) => name === 'style').length,
    fetches: attributes.filter(isFetch).map((one) => one.join(' ').slice(0, 80)),
    links: attributes.filter(isLink).map((one) => one.join(' ').slice(0, 80)),
    canary: [window.canary, view.canary ?? 0], requests: view.performance.getEntriesByType('resource').map((one) => one.name),
    styled: view.getComputedStyle(page.querySelector('main')).backgroundColor, text: squeeze(page.body.textContent),
  };
  const rows = [...page.querySelectorAll('table.rows tr')].map((row) => squeeze(row.textContent));
  result.wanted = item.observations.length;
  result.lost = [];
  for (const [name, value] of item.observations) {
    const place = rows.findIndex((row) => row !== null && row.includes(squeeze(name)) && row.includes(squeeze(value)));
    if (place < 0) result.lost.push(name + ': ' + value); else rows[place] = null;
  }
  frame.remove();
  return result;
}
(async () => {
  const results = [];
  for (const item of items) for (const withPolicy of [true, false]) results.push(await look(item, withPolicy));
  const out = document.createElement('pre');
  out.id = 'results';
  out.textContent = JSON.stringify(results);
  document.body.replaceChildren(out);
})();
"""
target.write_text(f"<!DOCTYPE html><meta charset=utf-8><body><script>const items = {data};{SCRIPT}</script>", encoding="utf-8")
