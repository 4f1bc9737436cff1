// SPDX-License-Identifier: Apache-2.0

import Digests

/// The style of all pages.
enum PageStyle {
    /// What a page may do: show images it carries and use this one style; nothing is run, loaded, framed or sent.
    static let policy: String = {
        let source = (try? Digest.sha256.of(Array(text.utf8))).map { "'sha256-" + Base64.encode($0) + "'" } ?? "'none'"
        return "default-src 'none'; style-src \(source); img-src data:; base-uri 'none'; form-action 'none'"
    }()

    static let text = """
        :root{--ink:#1b2430;--soft:#5d6b7c;--line:#d5dce4;--band:#f3f6f9;--accent:#1d5c8f;--warn:#9a3b12}
        *{box-sizing:border-box}
        html{background:#e7ebef;color:var(--ink);
        font:15px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Micro Hei",\
        "Hiragino Sans GB","Noto Sans",system-ui,"SimSun-ExtB","HanaMinB",sans-serif}
        body{margin:0}
        main{max-width:62rem;margin:1.5rem auto;background:#fff;padding:2rem 2.5rem;border-radius:6px;
        box-shadow:0 1px 4px #0002;overflow-wrap:anywhere}
        header{text-align:center;margin-bottom:1rem}
        header .keeper{font-size:1.05rem;color:var(--soft);letter-spacing:.08em}
        h1{font-size:1.65rem;margin:.1rem 0 .3rem;letter-spacing:.12em}
        :lang(en) h1{letter-spacing:normal}
        header .line{color:var(--soft);font-size:.87rem}
        header .line span+span:before{content:" · "}
        h2{font-size:1.1rem;margin:1.6rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--accent);
        color:var(--accent);break-after:avoid}
        h3{font-size:1rem;margin:1.1rem 0 .4rem;color:var(--accent);break-after:avoid}
        h4,h5,h6{font-size:.95rem;margin:.9rem 0 .3rem;break-after:avoid}
        h2 small,h3 small,h4 small,h5 small,h6 small{font-weight:normal;color:var(--soft);font-size:.75em}
        .band{background:var(--band);border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:4px;
        padding:.7rem 1rem;margin:.6rem 0;break-inside:avoid}
        .band .who{font-size:1.2rem;font-weight:700;margin-right:1rem}
        .band .first span{margin-right:1rem}
        dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.1rem 1.5rem;margin:.4rem 0 0}
        dl div{display:flex;gap:.6em;min-width:0}
        dl div.wide{grid-column:1/-1}
        dt{color:var(--soft);flex:none}
        dd{margin:0;min-width:0}
        dd span{display:block}
        nav{margin:.8rem 0;font-size:.87rem;line-height:1.9}
        nav a{display:inline-block;margin-right:.9em}
        a{color:var(--accent)}
        table{border-collapse:collapse;margin:.4rem 0 .8rem;font-size:.95rem}
        table.rows{width:100%;table-layout:auto}
        th,td{border:1px solid var(--line);padding:.28rem .6rem;text-align:left;vertical-align:top}
        thead th,.rows th.sub{background:var(--band)}
        thead{display:table-header-group}
        tr{break-inside:avoid}
        .rows td.name,.rows th.name{width:30%;font-weight:600}
        .rows td.name{background:#fafbfc}
        .rows thead th{white-space:nowrap}
        .rows td.time{white-space:nowrap;width:1%}
        .rows .d1{padding-left:1.7em}.rows .d2{padding-left:2.8em}.rows .d3{padding-left:3.9em}.rows .d4{padding-left:5em}
        .rows td.d1,.rows td.d2,.rows td.d3,.rows td.d4{font-weight:normal}
        .rows tbody:has(tr+tr)+tbody,.rows tbody+tbody:has(tr+tr){border-top:2px solid #b9c6d3}
        caption,.caption{font-weight:600;text-align:left;margin:.3rem 0}
        .value{display:block;white-space:pre-wrap}
        .value+.value{margin-top:.2rem}
        .code{color:var(--soft);font-size:.8em;font-weight:normal;margin-left:.4em}
        .note{color:var(--soft);font-size:.88em;font-weight:normal;display:block}
        .missing{color:var(--soft);font-style:italic}
        .warn{color:var(--warn);font-weight:600}
        .flag{color:var(--warn);font-weight:700}
        .narrative{margin:.3rem 0}
        .narrative p{margin:.3rem 0}
        .narrative ul.plain{list-style:none;padding-left:.5rem}
        .pre{white-space:pre-wrap}
        .bold{font-weight:700}.italics{font-style:italic}.underline{text-decoration:underline}
        .emphasis{font-style:italic;font-weight:600}
        .left{text-align:left}.center{text-align:center}.right{text-align:right}.justify{text-align:justify}
        .top{vertical-align:top}.middle{vertical-align:middle}.bottom{vertical-align:bottom}
        .frame{border:1px solid var(--line)}
        .footnote{display:block;font-size:.88em;border-left:3px solid var(--line);padding-left:.6em;margin:.2rem 0}
        .odd{background:#fff4e8;border-radius:2px}
        .odd:before{content:"⟨" attr(title) "⟩ ";color:var(--soft);font-size:.8em}
        details{margin:.5rem 0;border:1px solid var(--line);border-radius:4px;padding:.2rem .8rem}
        summary{cursor:pointer;color:var(--soft);font-size:.9rem}
        .tree,.tree ul{list-style:none;margin:0;padding-left:1.1em;font-size:.87rem}
        .tree b{font-weight:600}
        .tree i{font-style:normal;color:var(--soft)}
        figure{margin:.5rem 0;padding:.6rem .8rem;border:1px solid var(--line);border-radius:4px;background:var(--band)}
        figure img{max-width:100%;display:block;margin-bottom:.4rem}
        figure pre{white-space:pre-wrap;margin:.3rem 0;font:inherit;background:#fff;border:1px solid var(--line);
        padding:.5rem .8rem}
        a.get{display:inline-block;padding:.25rem .8rem;border:1px solid var(--accent);border-radius:4px;
        text-decoration:none;background:#fff}
        .signed{margin-top:1.6rem;border-top:1px solid var(--line);padding-top:.6rem;display:grid;
        grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.2rem 1.5rem}
        .signed b{font-weight:normal;color:var(--soft);margin-right:.6em}
        footer{margin-top:1.2rem;color:var(--soft);font-size:.8rem}
        @media print{
        @page{margin:16mm 14mm}
        html{background:#fff;font-size:10.5pt}
        main{margin:0;padding:0;max-width:none;box-shadow:none}
        nav,a.get,summary{display:none}
        details:not([open]){display:none}
        details{border:0;padding:0}
        .band,.rows td.name,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .rows .name .code{display:none}
        }
        """
}
