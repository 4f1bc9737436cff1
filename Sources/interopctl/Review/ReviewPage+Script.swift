// SPDX-License-Identifier: Apache-2.0

extension ReviewPage {
    static let script = """
        "use strict";
        const data = JSON.parse(document.getElementById("data").textContent);
        const key = "mpi-decisions:" + data.at;
        const fields = ["name", "sex", "birth date", "id number", "card", "phone", "address", "guardian",
          "guardian's number", "local id", "resident", "written"];
        const keys = { s: "same", d: "different", l: "later", r: "returned" };
        let decisions = {};
        try { decisions = JSON.parse(localStorage.getItem(key) || "{}"); } catch (e) {}
        let at = 0;
        const list = document.getElementById("list"), find = document.getElementById("find");
        const why = document.getElementById("why"), kind = document.getElementById("kind");
        const make = (tag, text, name) => {
          const node = document.createElement(tag);
          if (text !== undefined) node.textContent = text;
          if (name) node.className = name;
          return node;
        };
        // Which characters of two texts are in a longest common subsequence.
        function common(one, two) {
          const a = [...one].slice(0, 200), b = [...two].slice(0, 200);
          const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
          for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--)
            best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
          const inOne = a.map(() => false), inTwo = b.map(() => false);
          for (let i = 0, j = 0; i < a.length && j < b.length;) {
            if (a[i] === b[j]) { inOne[i++] = true; inTwo[j++] = true; }
            else if (best[i + 1][j] >= best[i][j + 1]) i++; else j++;
          }
          return [[a, inOne], [b, inTwo]];
        }
        function cell(text, shared) {
          const node = make("td");
          if (!text) { node.className = "missing"; node.textContent = "–"; return node; }
          if (!shared) { node.textContent = text; return node; }
          const [letters, same] = shared;
          let part = "", marked = false;
          const flush = () => { if (part) node.append(marked ? make("mark", part) : part); part = ""; };
          letters.forEach((letter, place) => {
            if (!same[place] !== marked) { flush(); marked = !same[place]; }
            part += letter;
          });
          flush();
          return node;
        }
        function pair(item) {
          const table = make("table"), [one, two] = item.records;
          const head = make("tr");
          head.append(make("th", ""), ...item.records.map(record => make("th", "record " + record.id)));
          table.append(head);
          for (const field of fields) {
            if (!item.records.some(record => record[field])) continue;
            const row = make("tr");
            const differs = two && one[field] && two[field] && one[field] !== two[field];
            const shared = differs ? common(one[field], two[field]) : [];
            row.append(make("th", field), ...item.records.map((record, place) => cell(record[field], shared[place])));
            table.append(row);
          }
          others(table, item);
          return table;
        }
        function others(table, item) {
          const row = (title, lists, text) => {
            if (!lists.some(list => list.length)) return;
            const line = make("tr");
            line.append(make("th", title), ...lists.map(list => make("td", list.map(text).join("; "))));
            table.append(line);
          };
          row("other records", item.companions, one =>
            [one.name, one["birth date"], one["id number"]].filter(Boolean).join(" "));
          row("household", item.households, one => one);
        }
        function bars(item) {
          const box = make("div"), explanation = item.explanation;
          if (!explanation) return box;
          const largest = Math.max(1, ...explanation.rows.map(row => Math.abs(row.weight + row.frequency)));
          for (const row of explanation.rows) {
            const weight = row.weight + row.frequency;
            if (!row.level && !weight) continue;
            const line = make("div", undefined, "bar"), scale = make("span", undefined, "scale"), bar = make("i");
            const width = 50 * Math.abs(weight) / largest;
            bar.style.width = width + "%";
            bar.style.left = (weight < 0 ? 50 - width : 50) + "%";
            if (weight < 0) bar.className = "against";
            scale.append(bar);
            line.append(make("span", row.field + (row.level ? " " + row.level : "")), scale,
              make("b", weight.toFixed(1)));
            box.append(line);
          }
          box.append(make("p", "total " + explanation.total.toFixed(1) + " bits; automatic from " +
            explanation.automatic + ", review from " + explanation.review, "total"));
          for (const veto of explanation.vetoes) box.append(make("p", veto, "veto"));
          return box;
        }
        const views = data.items.map((item, index) => {
          const view = make("article"), inside = make("div", undefined, "inside"), verdict = make("small", "");
          const names = item.records.map(record => record.name).filter(Boolean).join(" / ");
          view.append(make("b", item.subject), " " + item.kind + " ", make("b", names), " ",
            make("small", item.detail + " (" + item.residents.join(", ") + ") "), verdict);
          const right = bars(item);
          for (const line of item.said) right.append(make("p", line, "said"));
          inside.append(pair(item), right);
          view.append(inside);
          view.addEventListener("click", () => { at = index; show(); });
          list.append(view);
          return { view, verdict };
        });
        for (const name of new Set(data.items.map(item => item.kind))) kind.append(new Option(name, name));
        function show() {
          data.items.forEach((item, index) => {
            const made = decisions[item.subject];
            views[index].view.className = (index === at ? "on " : "") + (made ? made.verdict : "");
            views[index].verdict.textContent = made ? made.verdict : "";
          });
          document.getElementById("count").textContent =
            Object.keys(decisions).length + " of " + data.items.length + " decided";
          if (views[at]) views[at].view.scrollIntoView({ block: "nearest" });
        }
        function move(step) {
          let next = at + step;
          while (next >= 0 && next < views.length && views[next].view.hidden) next += step;
          if (next >= 0 && next < views.length) at = next;
        }
        function decide(verdict) {
          const item = data.items[at];
          if (!item || views[at].view.hidden) return;
          decisions[item.subject] = { subject: item.subject, verdict, why: why.value || "reviewed on the page",
            records: item.records.map(record => ({ id: record.id, updated: record.updated })) };
          move(1);
        }
        function narrow() {
          const words = find.value.toLowerCase();
          data.items.forEach((item, index) => {
            const text = (item.subject + item.detail + JSON.stringify(item.records)).toLowerCase();
            views[index].view.hidden = !text.includes(words) || (kind.value && item.kind !== kind.value);
          });
        }
        const text = () => JSON.stringify({ format: "mpi-decisions", model: data.model, at: data.at,
          decisions: data.items.map(item => decisions[item.subject]).filter(Boolean) }, null, 1);
        document.addEventListener("keydown", event => {
          if (["INPUT", "SELECT"].includes(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey)
            return;
          const item = data.items[at];
          if (event.key === "j" || event.key === "ArrowDown") move(1);
          else if (event.key === "k" || event.key === "ArrowUp") move(-1);
          else if (event.key === "u") { if (item) delete decisions[item.subject]; }
          else if (keys[event.key]) decide(keys[event.key]);
          else return;
          event.preventDefault();
          try { localStorage.setItem(key, JSON.stringify(decisions)); } catch (e) {}
          show();
        });
        find.addEventListener("input", narrow);
        kind.addEventListener("input", narrow);
        document.getElementById("save").addEventListener("click", () => {
          const link = make("a");
          link.href = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
          link.download = "mpi.decisions.json";
          link.click();
        });
        show();
        """
}
