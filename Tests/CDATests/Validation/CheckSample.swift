// SPDX-License-Identifier: Apache-2.0

import CDA

/// A record of admission and discharge without any fault, of a person who does not exist.
enum CheckSample {
    static let today = CalendarDay(year: 2026, month: 6, day: 30)

    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <realmCode code="CN"/>
          <typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>
          <templateId root="2.16.156.10011.2.1.1.55"/>
          <id root="2.16.156.10011.1.1" extension="DOC-1"/>
          <code code="C0035" codeSystem="2.16.156.10011.2.4"/>
          <title>24小时内入出院记录</title>
          <effectiveTime value="20260320100000"/>
          <confidentialityCode code="N" codeSystem="2.16.840.1.113883.5.25"/>
          <languageCode code="zh-CN"/>
          <setId/>
          <versionNumber/>
          <recordTarget typeCode="RCT" contextControlCode="OP">
            <patientRole classCode="PAT">
              <id root="2.16.156.10011.1.12" extension="ZY-0042"/>
              <telecom value="0532-55512345"/>
              <patient classCode="PSN" determinerCode="INSTANCE">
                <id root="2.16.156.10011.1.3" extension="11010519491231002X"/>
                <name>甲乙</name>
                <administrativeGenderCode code="2" codeSystem="2.16.156.10011.2.3.3.4" displayName="女性"/>
                <birthTime value="19491231"/>
                <maritalStatusCode code="20" codeSystem="2.16.156.10011.2.3.3.5" displayName="已婚"/>
                <age value="76" unit="岁"/>
              </patient>
            </patientRole>
          </recordTarget>
          <author typeCode="AUT" contextControlCode="OP">
            <time value="20260320"/>
            <assignedAuthor classCode="ASSIGNED">
              <id root="2.16.156.10011.1.7" extension="D-7"/>
              <assignedPerson><name>丙丁</name></assignedPerson>
            </assignedAuthor>
          </author>
          <custodian typeCode="CST">
            <assignedCustodian classCode="ASSIGNED">
              <representedCustodianOrganization classCode="ORG" determinerCode="INSTANCE">
                <id root="2.16.156.10011.1.5" extension="600037341"/>
                <name>某县人民医院</name>
              </representedCustodianOrganization>
            </assignedCustodian>
          </custodian>
          <relatedDocument typeCode="RPLC"><parentDocument><id/><setId/><versionNumber/></parentDocument></relatedDocument>
          <componentOf>
            <encompassingEncounter>
              <effectiveTime><low value="20260310080000"/><high value="20260320"/></effectiveTime>
            </encompassingEncounter>
          </componentOf>
          <component><structuredBody>
            <component><section>
              <code code="11450-4" codeSystem="2.16.840.1.113883.6.1" displayName="Problem list"/>
              <text/>
              <entry>\(observation("DE04.01.118.00", "症状名称", #"xsi:type="ST">神志清"#))</entry>
            </section></component>
            <component><section>
              <code code="8648-8" codeSystem="2.16.840.1.113883.6.1" displayName="Hospital Course"/>
              <text><content ID="n1">平稳</content></text>
              <entry>\(observation("DE06.00.092.00", "入院日期时间", #"xsi:type="TS" value="20260310080000">"#))</entry>
              <entry>\(observation("DE06.00.017.00", "出院日期时间", #"xsi:type="TS" value="20260320">"#))</entry>
              <entry>\(observation("DE04.10.186.00", "体温（℃）", #"xsi:type="PQ" value="36.6" unit="℃">"#))</entry>
              <entry>\(observation("DE07.00.004.00", "金额", #"xsi:type="MO" value="12.50" currency="CNY">"#))</entry>
              <entry>\(observation("DE04.50.001.00", "血型", #"xsi:type="CD" \#(blood)>"#))</entry>
              <entry><organizer classCode="BATTERY" moodCode="EVN"><statusCode/>
                <component>\(observation("DE04.10.174.00", "收缩压", #"xsi:type="PQ" value="128" unit="mmHg">"#))</component>
                <component>\(observation("DE04.10.176.00", "舒张压", #"xsi:type="PQ" value="82" unit="mmHg">"#))</component>
              </organizer></entry>
            </section></component>
          </structuredBody></component>
        </ClinicalDocument>
        """

    private static let blood = #"code="1" codeSystem="2.16.156.10011.2.3.1.85" displayName="A型""#

    private static func observation(_ code: String, _ name: String, _ value: String) -> String {
        """
        <observation classCode="OBS" moodCode="EVN"><code code="\(code)" codeSystem="2.16.156.10011.2.2.1" \
        displayName="\(name)"/><value \(value)</value></observation>
        """
    }

    static func findings(
        _ text: String = text, _ profile: CheckProfile = .automatic, limit: Int = 500
    ) -> [DocumentFinding] {
        ClinicalDocument.findings(
            parsing: Array(text.utf8), CheckOptions(profile: profile, today: today, limit: limit))
    }
}
