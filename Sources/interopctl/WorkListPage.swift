// SPDX-License-Identifier: Apache-2.0

import JSON

/// A page that stewards decide on: it needs nothing else, fetches nothing, and runs its own script only.
enum WorkListPage {
    /// - Parameters:
    ///   - lead: sentences under the title, as HTML.
    ///   - controls: what narrows the list, and for words of reason, as HTML.
    ///   - data: what the script reads.
    static func page(
        _ title: String, lead: String, controls: String, _ data: JSONValue, style: String, script: String
    ) -> String {
        // In a script element only this sequence could end it early.
        let safe = data.text().split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';
              script-src 'unsafe-inline'">
            <title>\(HTMLPage.escaped(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <h1>\(HTMLPage.escaped(title))</h1>
            \(lead)
            <p>\(controls)
            <button id="save">save decisions</button> <span id="count" role="status"></span></p>
            <main id="list"></main>
            <script id="data" type="application/json">\(safe)</script>
            <script>\(script)</script>
            </body>
            </html>

            """
    }
}
