// SPDX-License-Identifier: Apache-2.0

import JSON
import Mapping

/// The work list as one page that needs nothing else: keyboard, search, and a file of decisions at the end.
enum MapReviewPage {
    static func page(_ map: MapName, _ items: [WorkItem]) -> String {
        let title = "Codes to review: \(map.name)"
        let data: JSONValue = [
            "map": .string(map.name), "from": .string(map.from.description), "to": .string(map.to.description),
            "items": .array(items.map(MapSuggest.json)),
        ]
        let lead = """
            <p>\(HTMLPage.escaped("\(map.from) to \(map.to)")), \(items.count) open codes, the most frequent first.</p>
            <p class="keys"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>1</kbd>…<kbd>9</kbd> choose ·
            <kbd>a</kbd> approve · <kbd>r</kbd> reject · <kbd>n</kbd> nothing corresponds · <kbd>u</kbd> undo</p>
            """
        let controls = """
            <input id="find" type="search" aria-label="find" placeholder="find">
            <label>reason <input id="reason" size="30"></label>
            """
        return WorkListPage.page(title, lead: lead, controls: controls, data, style: style, script: script)
    }

    private static let style = """
        body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c2530;
          max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem; }
        h1 { font-size: 1.4rem; border-bottom: 3px solid #0b7285; padding-bottom: .3rem; }
        kbd { border: 1px solid #adb5bd; border-radius: 3px; padding: 0 .3rem; }
        article { border-left: 4px solid transparent; padding: .3rem .8rem; border-bottom: 1px solid #dee2e6; }
        article.on { border-left-color: #0b7285; background: #f1f8f9; }
        article.approve { background: #e6f4ea; } article.reject { background: #fdecea; }
        article.no-map { background: #f1f3f5; }
        ol { margin: .2rem 0; } li { cursor: pointer; } li.on { font-weight: 600; }
        small { color: #5c6770; } b.code { font-family: ui-monospace, monospace; }
        """

    private static let script = """
        "use strict";
        const data = JSON.parse(document.getElementById("data").textContent);
        const key = "map-decisions:" + data.map;
        let decisions = {};
        try { decisions = JSON.parse(localStorage.getItem(key) || "{}"); } catch (e) {}
        let at = 0;
        const list = document.getElementById("list"), find = document.getElementById("find");
        const reason = document.getElementById("reason");
        const make = (tag, text, name) => {
          const node = document.createElement(tag);
          if (text !== undefined) node.textContent = text;
          if (name) node.className = name;
          return node;
        };
        const views = data.items.map((item, index) => {
          const view = make("article");
          view.append(make("b", item.code, "code"), " ", item.text + " ",
            make("small", (item.volume ? item.volume + " times " : "") + item.sender));
          const choices = make("ol");
          item.suggestions.forEach((one, place) => {
            const choice = make("li");
            choice.append(make("b", one.code, "code"), " ", one.name + " ",
              make("small", "score " + one.score + (one.confidence === null ? "" : ", right " + one.confidence) +
                (one.like ? ", like " + one.like : "")));
            choice.addEventListener("click", () => { at = index; item.choice = place; show(); });
            choices.append(choice);
          });
          item.choice = 0;
          const verdict = make("small", "");
          view.append(choices, verdict);
          view.addEventListener("click", () => { at = index; show(); });
          list.append(view);
          return { view, choices, verdict };
        });
        const shown = index => !views[index].view.hidden;
        function show() {
          data.items.forEach((item, index) => {
            const { view, choices, verdict } = views[index];
            const made = decisions[item.code];
            view.className = (index === at ? "on " : "") + (made ? made.verdict : "");
            [...choices.children].forEach((node, place) => { node.className = place === item.choice ? "on" : ""; });
            verdict.textContent = made ? made.verdict + " " + (made.target || "") : "";
          });
          document.getElementById("count").textContent =
            Object.keys(decisions).length + " of " + data.items.length + " decided";
          if (views[at]) views[at].view.scrollIntoView({ block: "nearest" });
        }
        function move(step) {
          let next = at + step;
          while (next >= 0 && next < views.length && !shown(next)) next += step;
          if (next >= 0 && next < views.length) at = next;
        }
        function decide(verdict) {
          const item = data.items[at], one = item && item.suggestions[item.choice];
          if (!item || (!one && verdict !== "no-map")) return;
          const decision = { verdict, source: item.code, sourceName: item.text };
          if (verdict !== "no-map") { decision.target = one.code; decision.evidence = "score " + one.score; }
          decision.reason = reason.value || "reviewed in the work list";
          decisions[item.code] = decision;
          move(1);
        }
        const text = () => JSON.stringify({ format: "map-decisions", map: data.map,
          decisions: data.items.map(item => decisions[item.code]).filter(Boolean) }, null, 1);
        document.addEventListener("keydown", event => {
          if (event.target.tagName === "INPUT" || event.ctrlKey || event.metaKey || event.altKey) return;
          const item = data.items[at];
          if (event.key === "j" || event.key === "ArrowDown") move(1);
          else if (event.key === "k" || event.key === "ArrowUp") move(-1);
          else if (event.key === "a") decide("approve");
          else if (event.key === "r") decide("reject");
          else if (event.key === "n") decide("no-map");
          else if (event.key === "u") { if (item) delete decisions[item.code]; }
          else if (event.key >= "1" && event.key <= "9") {
            if (item && item.suggestions[event.key - 1]) item.choice = event.key - 1;
          } else return;
          event.preventDefault();
          try { localStorage.setItem(key, JSON.stringify(decisions)); } catch (e) {}
          show();
        });
        find.addEventListener("input", () => {
          data.items.forEach((item, index) => {
            views[index].view.hidden = !(item.code + item.text).toLowerCase().includes(find.value.toLowerCase());
          });
        });
        document.getElementById("save").addEventListener("click", () => {
          const link = make("a");
          link.href = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
          link.download = data.map + ".decisions.json";
          link.click();
        });
        show();
        """
}
