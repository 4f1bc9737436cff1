// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Chinese value sets") struct ValueSetTests {
    private func set(_ arcs: String) throws -> ValueSet { try #require(ValueSet(oid: "2.16.156.10011.2.3." + arcs)) }

    @Test(arguments: [
        ("3.4", "1", "男性"), ("3.4", "9", "未说明的性别"), ("3.5", "30", "丧偶"), ("3.3", "01", "汉族"), ("3.3", "56", "基诺族"),
        ("1.85", "3", "O型"), ("3.13", "27", "农民"), ("3.8", "1", "配偶"), ("1.1", "06", "港澳居民来往内地通行证"),
        ("1.265", "5", "死亡"), ("1.159", "22", "硬脊膜外腔阻滞麻醉"), ("1.253", "2", "临床未确定"),
    ]) func sayWhatACodeMeans(_ arcs: String, _ code: String, _ display: String) throws {
        let set = try set(arcs)
        #expect(set.contains(code))
        #expect(set.display(code) == display)
    }

    @Test func takeACodeWithoutItsLeadingZerosOnlyWhenAskedSo() throws {
        let peoples = try set("3.3")
        #expect(!peoples.contains("1"))
        #expect(peoples.entry(for: "1")?.display == "汉族")
        #expect(peoples.entry(for: "011") == peoples.entry(for: "11"))
        #expect(try set("3.4").entry(for: "0")?.display == "未知的性别")
        #expect(try set("1.266").entry(for: "01")?.display == "双侧鼻孔")
        #expect(peoples.entry(for: "") == nil)
    }

    @Test func excludeACodeOnlyWhereAllAreWellKnown() throws {
        #expect(try set("3.4").excludes("3"))
        #expect(try set("3.5").excludes("24"))
        #expect(try !set("3.5").excludes("10"))
        #expect(try !set("3.3").excludes("77"))
        #expect(try !set("3.11").excludes("Q99.9"))
        #expect(try !set("1.248").excludes("88"))
    }

    @Test func countTheirCodes() throws {
        #expect(ValueSet.all.count == 78)
        #expect(ValueSet.all.count { $0.extent != .unlisted } == 46)
        #expect(ValueSet.all.reduce(0) { $0 + $1.entries.count } == 509)
        #expect(try set("3.3").entries.count == 58)
        #expect(try set("1.106").entries.count == 23)
        #expect(try set("1.251").entries.count == 28)
        #expect(try set("3.11").extent == .unlisted)
        #expect(ValueSet(oid: "2.16.840.1.113883.5.1") == nil)
    }

    @Test func areCodeSystemsAmongOthers() throws {
        #expect(CodeSystem.all.count == 84)
        #expect(CodeSystem(oid: "2.16.156.10011.2.2.1")?.name == "卫生信息数据元目录")
        #expect(CodeSystem(oid: "2.16.156.10011.2.3.3.4")?.name == "生理性别代码表")
        #expect(CodeSystem(oid: "1.2.3") == nil)
    }

    @Test(arguments: ["", ".1", ".3"]) func nameICD10ByOneOID(_ arc: String) {
        #expect(CodeSystem.canonical("2.16.156.10011.2.3.3.11" + arc) == "2.16.156.10011.2.3.3.11")
        #expect(CodeSystem.canonical("2.16.156.10011.2.3.3.12") == "2.16.156.10011.2.3.3.12")
    }
}
