// SPDX-License-Identifier: Apache-2.0

/// Documents of invented people; the same bytes are given to the peer.
enum CDASample {
    static let all: [(name: String, bytes: [UInt8])] = [
        ("CDA of \(small.count / 1000) kB", small), ("CDA of \(large.count / 1000) kB", large),
    ]

    /// Like a discharge record of WS/T 500: observations, no narrative.
    static let small = document(sections: (1...5).map { section($0, entries: 6, narrativeRows: 0) })

    /// Like a summary of many years: much narrative and many entries.
    static let large = document(sections: (1...20).map { section($0, entries: 60, narrativeRows: 90) })

    private static func document(sections: [String]) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <realmCode code="CN"/>
              <typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>
              <templateId root="2.16.156.10011.2.1.1.69"/>
              <id root="2.16.156.10011.1.1" extension="BENCH0001"/>
              <code code="C0049" codeSystem="2.16.156.10011.2.4" codeSystemName="卫生信息共享文档规范编码体系"/>
              <title>出院记录</title>
              <effectiveTime value="20260312013000"/>
              <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25" displayName="正常访问保密级别"/>
              <languageCode code="zh-CN"/>
              <setId/>
              <versionNumber/>
              <recordTarget typeCode="RCT" contextControlCode="OP">
                <patientRole classCode="PAT">
                  <id root="2.16.156.10011.1.12" extension="BENCH12"/>
                  <patient classCode="PSN" determinerCode="INSTANCE">
                    <id root="2.16.156.10011.1.3" extension="339921199001010012"/>
                    <name>王小明</name>
                    <administrativeGenderCode code="1" codeSystem="2.16.156.10011.2.3.3.4" displayName="男性"/>
                    <birthTime value="19900101"/>
                  </patient>
                </patientRole>
              </recordTarget>
            \(people)
              <component>
                <structuredBody>
            \(sections.joined(separator: "\n"))
                </structuredBody>
              </component>
            </ClinicalDocument>

            """.utf8)
    }

    private static let people = """
          <author typeCode="AUT" contextControlCode="OP">
            <time value="20260312"/>
            <assignedAuthor classCode="ASSIGNED">
              <id root="2.16.156.10011.1.7" extension="D001"/>
              <assignedPerson>
                <name>李医生</name>
              </assignedPerson>
            </assignedAuthor>
          </author>
          <custodian typeCode="CST">
            <assignedCustodian classCode="ASSIGNED">
              <representedCustodianOrganization classCode="ORG" determinerCode="INSTANCE">
                <id root="2.16.156.10011.1.5" extension="600037341"/>
                <name>青禾县人民医院</name>
              </representedCustodianOrganization>
            </assignedCustodian>
          </custodian>
        """

    private static func section(_ number: Int, entries: Int, narrativeRows: Int) -> String {
        let rows = (0..<narrativeRows).map { row in
            """
                            <tr><td ID="n\(number).\(row)">体温 36.\(row % 10) ℃，无特殊不适</td><td>2026-03-\(row % 28 + 1)</td></tr>
            """
        }
        let table = rows.isEmpty ? "" : "\n<table><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>\n"
        return """
                  <component>
                    <section>
                      <code code="11450-4" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC" displayName="Problem list"/>
                      <title>第\(number)章节</title>
                      <text>\(table)</text>
            \((0..<entries).map(entry).joined(separator: "\n"))
                    </section>
                  </component>
            """
    }

    private static func entry(_ number: Int) -> String {
        """
                  <entry>
                    <observation classCode="OBS" moodCode="EVN">
                      <code code="DE04.10.186.00" codeSystem="2.16.156.10011.2.2.1" codeSystemName="卫生信息数据元目录" displayName="体温（℃）"/>
                      <effectiveTime value="20260312093\(number % 10)00"/>
                      <value xsi:type="PQ" value="36.\(number % 10)" unit="℃"/>
                    </observation>
                  </entry>
        """
    }
}
