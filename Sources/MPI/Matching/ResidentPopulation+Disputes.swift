// SPDX-License-Identifier: Apache-2.0

extension ResidentPopulation {
    /// Finds numbers that records of different names show with the same date of birth, and takes them from those that
    /// are probably not the owners: a relative's number typed together with the relative's date of birth.
    ///
    /// The owner is whom most of the records name; a name that owns another number elsewhere in the same family is none.
    mutating func findDisputes() {
        var order = rows.indices.filter { rows[$0].number > 0 && rows[$0].name > 0 && hasOwnDate(rows[$0]) }
        order.sort { (rows[$0].number, contents[$0]) < (rows[$1].number, contents[$1]) }
        let owners = ownersByName()
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, rows[order[end]].number == rows[order[start]].number { end += 1 }
            if end - start > 1 { settleDispute(Array(order[start..<end]), owners) }
            start = end
        }
    }

    /// A number of 15 digits is held for owned only when another record shows it too.
    mutating func doubtOldNumbers() {
        var (guarded, counts) = (Set<UInt32>(), [UInt32: Int]())
        for row in rows where row.number > 0 {
            if row.flags.contains(.oldNumber) {
                counts[row.number, default: 0] += 1
            } else {
                guarded.insert(row.number)
            }
        }
        for record in rows.indices where rows[record].flags.contains([.oldNumber, .ownsNumber]) {
            let number = rows[record].number
            if !guarded.contains(number), counts[number] ?? 0 < 2 { rows[record].flags.remove(.ownsNumber) }
        }
    }

    /// Whether a number as written has 15 digits.
    func isOldForm(_ text: ArraySlice<UInt8>) -> Bool {
        FoldedText.scalars(text, limit: 40).count(where: FoldedText.isDigit) == 15
    }

    private func hasOwnDate(_ row: ResidentRow) -> Bool {
        !row.isPlaceholder && (row.flags.contains(.ownsNumber) || row.flags.contains(.oddSex))
    }

    /// Records that own a number, by the form of their names.
    private func ownersByName() -> [UInt32: [Int]] {
        var owners: [UInt32: [Int]] = [:]
        for (record, row) in rows.enumerated() where row.ownedNumber > 0 && row.name > 0 {
            owners[row.name, default: []].append(record)
        }
        return owners
    }

    private mutating func settleDispute(_ records: [Int], _ owners: [UInt32: [Int]]) {
        var groups: [[Int]] = []
        for record in records {
            let place = groups.firstIndex { group in
                guard let level = names.level(rows[group[0]].name, rows[record].name) else { return true }
                return level.rawValue <= NameLevel.half.rawValue
            }
            if let place { groups[place].append(record) } else { groups.append([record]) }
        }
        guard groups.count > 1 else { return }
        let scores = groups.map { claim($0, groups, owners) }
        guard let best = scores.max(), scores.count(where: { $0 == best }) == 1 else { return }
        for (group, score) in zip(groups, scores) where score < best {
            for record in group {
                rows[record].familyNumber = rows[record].number
                rows[record].flags.remove(.ownsNumber)
                rows[record].flags.insert(.disputed)
                rows[record].birth = 0
            }
        }
    }

    /// How strong a name's claim to a number is.
    private func claim(_ group: [Int], _ groups: [[Int]], _ owners: [UInt32: [Int]]) -> Int {
        var claim = group.count
        let first = rows[group[0]]
        for record in group {
            let row = rows[record]
            if row.flags.contains(.oddSex) { claim -= 2 }
            // The guardian of this record is who else shows the number.
            let isWard = groups.contains { other in
                other != group && (names.level(row.guardianName, rows[other[0]].name)?.rawValue ?? 9) <= 3
            }
            if isWard { claim -= 10 }
        }
        let ownsElsewhere = (owners[first.name] ?? []).contains { other in
            let row = rows[other]
            guard row.number != first.number else { return false }
            return group.contains { sharesHousehold(rows[$0], row) }
        }
        // A daughter may bear her mother's name: most of many records outweigh a number elsewhere.
        let isMost = group.count * 4 > groups.reduce(0) { $0 + $1.count } * 3
        return ownsElsewhere && !isMost ? claim - 5 : claim
    }

    private func sharesHousehold(_ one: ResidentRow, _ two: ResidentRow) -> Bool {
        if one.phone > 0, one.phone == two.phone { return true }
        guard one.address > 0, two.address > 0 else { return false }
        let level = AddressLevel(addresses.entries[Int(one.address)], addresses.entries[Int(two.address)])
        return level.map { $0.rawValue <= AddressLevel.village.rawValue } ?? false
    }
}
