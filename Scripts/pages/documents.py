# SPDX-License-Identifier: Apache-2.0
"""Puts the documents to be shown into a folder: those of the corpus that are accepted, a built one of each of three
kinds, and one of our own making that tries to run."""
import gzip, json, pathlib, shutil, subprocess, sys

folder, corpus, tool = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]

ATTACK = """<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><realmCode code="CN"/>
<title>&lt;img src=x onerror="parent.canary=1;window.canary=1"&gt;</title><languageCode code="zh-CN"/>
<recordTarget><patientRole><id root="2.16.156.10011.1.12" extension="&quot;&gt;&lt;script&gt;window.canary=2&lt;/script&gt;"/>
<patient><name>&lt;script&gt;window.canary=3&lt;/script&gt;</name></patient></patientRole></recordTarget>
<author><time value="20260312"/><assignedAuthor><id root="1.2" extension="a"/></assignedAuthor></author>
<component><structuredBody><component><section ID="s&quot; onload=&quot;window.canary=4"><title>harmless title</title><text>
<paragraph styleCode="Bold&quot; onmouseover=&quot;window.canary=5" style="background:url(http://127.0.0.1:9/a.png)">harmless paragraph</paragraph>
<linkHtml href="javascript:window.canary=6">harmless link</linkHtml><linkHtml href="data:text/html,x">harmless data</linkHtml>
<script>window.canary=7</script><h:script xmlns:h="http://www.w3.org/1999/xhtml">window.canary=8</h:script>
<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="http://127.0.0.1:9/b.png" onerror="window.canary=9"/>
<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="&lt;script&gt;parent.canary=10&lt;/script&gt;"/>
<h:svg xmlns:h="http://www.w3.org/1999/xhtml" onload="window.canary=11"/>
<table><tbody><tr onclick="window.canary=12"><td colspan="2&quot; onclick=&quot;window.canary=13">harmless cell</td></tr></tbody></table>
<content>&lt;/title&gt;&lt;/style&gt;--&gt;]]&gt;&lt;script&gt;window.canary=14&lt;/script&gt;</content>
<renderMultiMedia referencedObject="M1 M2"/></text>
<entry><observationMedia ID="M1"><value mediaType="image/svg+xml" representation="B64">PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQ+d2luZG93LmNhbmFyeT0xNTwvc2NyaXB0Pjwvc3ZnPg==</value></observationMedia></entry>
<entry><observationMedia ID="M2"><value mediaType="image/png"><reference value="http://127.0.0.1:9/c.png"/></value></observationMedia></entry>
<entry><observation classCode="OBS" moodCode="EVN"><code displayName="&lt;script&gt;window.canary=16&lt;/script&gt;"/><value xsi:type="ST">harmless value</value></observation></entry>
</section></component></structuredBody></component></ClinicalDocument>
"""

def fill(kind):
    """A template with a value in every place a text fits."""
    draft = json.loads(subprocess.run([tool, "cda", "template", "--type", kind], capture_output=True, check=True).stdout)
    draft.update(serialNumber="PAGE-1", time="20260318103000", version="1")
    ids = {name: f"N10000{n}" for n, name in enumerate(draft["resident"]["ids"])}
    draft["resident"].update(ids=ids, name="虚构人", sex="1", birth="19800101", phone="0532-55550000", maritalStatus="20")
    draft["author"].update(id="D1", name="虚构医师")
    draft["custodian"].update(id="470116614", name="虚构县人民医院")
    draft["authenticators"] = [{"id": "D2", "name": "虚构主任", "role": "主任医师"}]
    if "encounter" in draft:
        draft["encounter"].update(start="20260310080000", end="20260318090000", department={"id": "0301", "name": "虚构内科"})
    for section in draft["sections"]:
        for entry in section["entries"]:
            value(entry)
    return json.dumps(draft, ensure_ascii=False)

def value(entry):
    for part in entry.get("parts", []):
        value(part)
    if "procedure" in entry:
        entry["procedure"].update(code="47.09", display="阑尾切除术", start="20260312090000", end="20260312103000")
    if "drug" in entry:
        entry["drug"].update(name="虚构氨氯地平片", dose="5", doseUnit="mg", rate="1", rateUnit="次/日")
    if "element" not in entry:
        return
    kind = entry["hint"].split()[0].rstrip(";")
    samples = {"ST": "一般情况良好，继续观察，按时复查", "TS": "20260312093000", "BL": "false", "PQ": "8", "INT": "2", "MO": "128.50",
               "REAL": "1.2", "CD": "1"}
    entry["value"] = samples.get(kind, "")
    if kind == "CD":
        entry["display"] = "虚构含义"

(folder / "attack.xml").write_text(ATTACK, encoding="utf-8")
for kind in ["C0053", "C0032", "C0005"]:
    source = folder / f"{kind}.json"
    source.write_text(fill(kind), encoding="utf-8")
    # What formats refuse is not the question here.
    subprocess.run([tool, "cda", "build", "--verified-only", "--input", source, "-o", folder / f"built-{kind}.xml"],
                   check=True, stderr=subprocess.DEVNULL)

if (corpus / "expected.jsonl").exists():
    for line in (corpus / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        path = corpus / json.loads(line)["file"]
        target = folder / (path.stem + ".xml")
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        target.write_bytes(data)
    for number in ["07", "10", "11", "12", "13", "14", "15", "26", "27", "28", "29", "30", "36", "37"]:
        for path in (corpus / "hostile").glob(number + "-*.xml"):
            shutil.copy(path, folder / path.name)
