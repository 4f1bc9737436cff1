# SPDX-License-Identifier: Apache-2.0
"""Reads what the browser found of each page and says what is wrong."""
import html, json, pathlib, re, sys

dom = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
found = re.search(r'<pre id="results">(.*?)</pre>', dom, re.S)
if not found:
    sys.exit("pages: the browser did not finish")
results = json.loads(html.unescape(found.group(1)))
faults = []
shown = {}

def fault(page, text):
    faults.append(f"{page['name']}{'' if page['policy'] else ' without policy'}: {text}")

for page in results:
    if not page["title"]:
        fault(page, "no title")
    if not page["hasPolicy"]:
        fault(page, "no content security policy")
    if page["styled"] != "rgb(255, 255, 255)":
        fault(page, f"the style is not in force ({page['styled']})")
    for name in ["events", "fetches", "links", "requests"]:
        for one in page[name]:
            fault(page, f"{name}: {one}")
    if page["scripts"]:
        fault(page, f"{page['scripts']} active elements")
    if page["styles"]:
        fault(page, f"{page['styles']} style attributes")
    if any(page["canary"]):
        fault(page, f"ran: {page['canary']}")
    shown[page["name"]] = page

for name in ["attack", "12-narrative-xss"]:
    if name not in shown:
        continue
    harmless = {"attack": ["harmless title", "harmless paragraph", "harmless link", "harmless data", "harmless cell", "harmless value"],
                "12-narrative-xss": ["link", "link2", "link3", "<script>alert(7)</script>", "alert(8)"]}[name]
    for text in harmless:
        if text not in shown[name]["text"]:
            fault(shown[name], f"lost: {text}")

chinese = [p for n, p in shown.items() if re.fullmatch(r"(built-)?C00\d\d", n)]
for page in chinese:
    for one in page["lost"]:
        fault(page, f"observation without a row: {one}")
three = [shown[n] for n in ["C0049", "C0007", "C0053"] if n in shown]
for line in faults[:60]:
    print("pages:", line)
wanted, lost = sum(p["wanted"] for p in chinese), sum(len(p["lost"]) for p in chinese)
print(f"pages: {len(shown)} looked at, with and without policy; {wanted - lost} of {wanted} observations of Chinese documents")
if three:
    wanted, lost = sum(p["wanted"] for p in three), sum(len(p["lost"]) for p in three)
    print(f"pages: C0049, C0007, C0053: {wanted - lost} of {wanted}")
sys.exit(1 if faults else 0)
