// SPDX-License-Identifier: Apache-2.0

@testable import MPI

/// Records of invented people for matching; their division 339921 does not exist.
struct PersonRecord {
    var id = ""
    var institution = "H01"
    var card = ""
    var type = "01"
    var number = ""
    var name = ""
    var sex = "1"
    var birth = ""
    var phone = ""
    var address = ""
    var guardian = ""
    var guardianNumber = ""
    var writtenOn = "2020-05-01"

    var fields: ResidentFields {
        let values = [
            id, institution, id, card, number.isEmpty ? "" : type, number, name, sex, birth, phone, address, "01",
            guardian,
            guardianNumber, writtenOn,
        ]
        return ResidentFields { Array(values[$0].utf8)[...] }
    }
}

/// A population of records in the order given.
func population(_ records: [PersonRecord]) -> ResidentPopulation {
    var builder = ResidentPopulationBuilder()
    for (place, record) in records.enumerated() {
        var record = record
        if record.id.isEmpty { record.id = "R\(place)" }
        builder.add(record.fields)
    }
    return builder.finish()
}

/// A valid number of 18 characters.
func number(_ birth: String, _ sequence: Int) -> String {
    let digits = "339921" + birth.filter { $0 != "-" } + String(String(sequence + 1000).dropFirst())
    return digits + String(decoding: [IdentityNumber.checkCharacter(Array(digits.utf8))], as: UTF8.self)
}

/// A small county: people with several records each, some of them with slips. The same seed makes the same records.
func county(people: Int, seed: UInt64) -> (records: [PersonRecord], persons: [String]) {
    var random = SeededNumbers(seed: seed)
    let surnames = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "欧阳", "徐"]
    let characters = Array("建国华明伟军芳丽英秀玉兰海涛文博志强春梅雪静婷宇轩梓涵佳怡浩然思雨")
    var (records, persons) = ([PersonRecord](), [String]())
    for person in 0..<people {
        var base = PersonRecord()
        let given = (0..<2).map { _ in String(characters[random.next(below: characters.count)]) }.joined()
        base.name = surnames[random.next(below: surnames.count)] + given
        let month = String(String(101 + random.next(below: 12)).dropFirst())
        let day = String(String(101 + random.next(below: 28)).dropFirst())
        base.birth = "\(1940 + random.next(below: 70))-\(month)-\(day)"
        base.sex = "\(1 + random.next(below: 2))"
        let sequence = random.next(below: 490) * 2 + (base.sex == "1" ? 1 : 0)
        base.number = number(base.birth, sequence)
        base.phone = "154" + String(String(100_000_000 + random.next(below: 99_999_999)).dropFirst())
        base.address = "清溪镇松冲村\(1 + random.next(below: 12))组\(1 + random.next(below: 60))号"
        for copy in 0..<1 + random.next(below: 4) {
            var record = base
            record.id = "P\(person)-\(copy)"
            if random.next(below: 4) == 0 { record.number = "" }
            if random.next(below: 6) == 0 { record.phone = "" }
            if random.next(below: 8) == 0 { record.name = record.name.replacing("国", with: "果") }
            records.append(record)
            persons.append("P\(person)")
        }
    }
    return (records, persons)
}
