// SPDX-License-Identifier: Apache-2.0

public import Findings

extension DataSet {
    /// What is wrong with the data set, as far as its values and the modules of its SOP class tell.
    ///
    /// Values are judged by their representation and the data dictionary, at any depth; attributes by their type in the
    /// modules of the SOP class's IOD; dates, images, private blocks and the content of structured reports by what they
    /// say together. A location is the path of an element, as ``ElementPath`` prints it. No finding carries a value.
    ///
    /// - Parameter today: the day, as `YYYYMMDD`, that no date may be after; nil not to compare.
    /// - Returns: at most 1000 findings and one that says so, one for each rule and place.
    /// - Source: DICOM PS3.3; PS3.5, sections 6 and 7; PS3.6.
    public func findings(today: String? = nil) -> [Finding] {
        var inspection = Inspection(today: today)
        inspection.check(self)
        return inspection.list.finished()
    }
}

extension File {
    /// What is wrong with the file: what reading met, the file meta information, and all that
    /// ``DataSet/findings(today:)`` finds.
    ///
    /// - Parameter today: the day, as `YYYYMMDD`, that no date may be after; nil not to compare.
    /// - Returns: at most 1000 findings and one that says so, one for each rule and place.
    public func findings(today: String? = nil) -> [Finding] {
        var inspection = Inspection(today: today)
        inspection.check(self)
        inspection.check(dataSet)
        return inspection.list.finished()
    }
}

/// One look at a file or data set.
struct Inspection {
    var list = FindingList()
    let today: Day?

    init(today: String?) { self.today = today.flatMap { Day(Array($0.utf8)[...]) } }

    mutating func check(_ dataSet: DataSet) {
        for (dataSet, path) in ItemWalk(dataSet) {
            if list.isFull { return }
            checkElements(dataSet, path)
            let map = ElementMap(dataSet)
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
