// SPDX-License-Identifier: Apache-2.0

public import Findings

extension DataSet {
    /// What is wrong with the data set by the rules of its SOP class and of the dictionary, and with its values.
    ///
    /// Values are judged by their representation and the data dictionary, at any depth; attributes by their type in the
    /// modules of the SOP class's IOD; dates, images, private blocks and the content of structured reports by what they
    /// say together. A location is the path of an element, as ``ElementPath`` prints it. No finding carries a value.
    ///
    /// - Parameter today: the day that no date may be after; nil not to compare.
    /// - Returns: at most 1000 findings and one that says so, one for each rule and place.
    /// - Source: DICOM PS3.3; PS3.5, sections 6 and 7; PS3.6.
    public func conformanceFindings(today: CalendarDate? = nil) -> [Finding] {
        var inspection = Inspection(today: today)
        inspection.check(self)
        return inspection.list.finished()
    }
}

extension File {
    /// What is wrong with the file: what reading met, the file meta information, and all that
    /// ``DataSet/conformanceFindings(today:)`` finds.
    ///
    /// - Parameter today: the day that no date may be after; nil not to compare.
    /// - Returns: at most 1000 findings and one that says so, one for each rule and place.
    public func conformanceFindings(today: CalendarDate? = nil) -> [Finding] {
        var inspection = Inspection(today: today)
        inspection.check(self)
        inspection.check(dataSet)
        return inspection.list.finished()
    }
}

/// One look at a file or data set.
struct Inspection {
    var list = FindingList()
    let today: CalendarDate?

    init(today: CalendarDate?) { self.today = today }

    mutating func check(_ dataSet: DataSet) {
        for finding in dataSet.characterSetFindings() { list.add(finding) }
        for (dataSet, path) in ItemWalk(dataSet) {
            if list.isFull { return }
            let map = ElementMap(dataSet)
            checkElements(dataSet, map, path)
            checkImage(map, path)
            checkCode(map, path)
        }
        let map = ElementMap(dataSet)
        checkClass(map)
        checkDates(map)
        checkModules(map)
        checkContentTree(map)
    }
}
