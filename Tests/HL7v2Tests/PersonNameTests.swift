// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Person names") struct PersonNameTests {
    @Test(
        arguments: [
            ("王^小明^^^^^L^I", "王小明"), ("王^小明", "王小明"), ("欧阳&&欧阳^娜", "欧阳娜"), ("阿卜杜拉·买买提", "阿卜杜拉·买买提"),
            ("买买提^阿卜杜拉·^^^^^L^I", "买买提阿卜杜拉·"), ("𠮷^㛃", "𠮷㛃"),
            ("Wang^Xiaoming^^^^^L^A", "Xiaoming Wang"), ("Wang^Xiaoming^^^^^L^A^^^F", "Wang Xiaoming"),
            ("王^小明^^^^^L^I^^^G", "小明王"), ("Beethoven&van^Ludwig^Maria^Jr^Dr^PhD", "Dr Ludwig Maria Beethoven Jr"),
            ("Smith^小明", "小明 Smith"), ("^小明", "小明"), ("", ""), ("\"\"", ""), ("^^^^Dr", "Dr"), ("김^철수", "김철수"),
        ] as [(String, String)]) func haveTheirCustomaryOrder(_ written: String, _ name: String) throws
    {
        let field = try #require(try Samples.message("PID|1||||\(written)").segment("PID")?[5])
        #expect(try XPN(field).fullName() == name)
    }

    @Test func followTheNumberInStaff() throws {
        let staff = try #require(
            try Samples.message("PV1|1|I|||||D001^李^医生^^^主任^^^H01&1.2&ISO").values(XCN.self, at: "PV1-7").first)
        #expect(try staff.fullName() == "主任李医生")
        #expect(try staff.text(.idNumber) == "D001")
        #expect(try staff.assigningAuthority?.oid() == "1.2")
        let performer = try Samples.message("ZZZ|D1^李^医生^^^^^^^^^^^^20260115").segment("ZZZ")?.values(PPN.self, 1).first
        #expect(try performer?.actionPerformed?.dateTime() == DateTime(parsing: "20260115"))
    }
}
