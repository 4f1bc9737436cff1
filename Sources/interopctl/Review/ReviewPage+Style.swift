// SPDX-License-Identifier: Apache-2.0

extension ReviewPage {
    static let style = """
        body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c2530;
          max-width: 70rem; margin: 1.5rem auto; padding: 0 1rem; }
        h1 { font-size: 1.4rem; border-bottom: 3px solid #0b7285; padding-bottom: .3rem; }
        kbd { border: 1px solid #adb5bd; border-radius: 3px; padding: 0 .3rem; }
        article { border-left: 4px solid transparent; padding: .3rem .8rem; border-bottom: 1px solid #dee2e6; }
        article.on { border-left-color: #0b7285; background: #f6fafb; }
        article.same { background: #e6f4ea; } article.different { background: #fdecea; }
        article.later, article.returned { background: #f1f3f5; }
        article:not(.on) .inside { display: none; }
        .inside { display: grid; grid-template-columns: 3fr 2fr; gap: 1rem; }
        table { border-collapse: collapse; width: 100%; } td, th { padding: .1rem .5rem; text-align: left;
          vertical-align: top; border-bottom: 1px solid #e9ecef; overflow-wrap: anywhere; }
        th { color: #5c6770; font-weight: 400; white-space: nowrap; }
        mark { background: #ffd8a8; } td.missing { color: #adb5bd; }
        .bar { display: grid; grid-template-columns: 9rem 1fr 4rem; align-items: center; }
        .bar .scale { position: relative; height: .8rem; background: linear-gradient(#adb5bd, #adb5bd) 50% 0/1px 100%
          no-repeat; }
        .bar i { position: absolute; top: 0; bottom: 0; background: #2b8a3e; } .bar i.against { background: #c92a2a; }
        .bar b { font-weight: 400; text-align: right; } .veto { color: #c92a2a; } small { color: #5c6770; }
        @media (max-width: 50rem) { .inside { grid-template-columns: 1fr; } }
        """
}
