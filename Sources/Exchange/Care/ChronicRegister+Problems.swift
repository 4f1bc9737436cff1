// SPDX-License-Identifier: Apache-2.0

import HL7v2

extension ChronicRegister {
    /// PPR^PC1 of another system opens an entry as a diagnosis does: once for a resident and disease.
    ///
    /// - Source: HL7 v2.5.1, 12.3.1 (PPR^PC1), 12.4.2 (PRB-3).
    func add(_ visit: CareVisit, _ resident: Int64, _ desk: CareDesk) throws(CareStop) {
        for problem in visit.all("PRB").prefix(50) {
            let code = problem.text(3)
            guard Self.diseases.contains(where: { code.hasPrefix($0.0) }) else {
                throw .refuse(problem.place(3), "there is no register of this disease", code: "103")
            }
            try trigger(problem, visit, resident, desk)
        }
    }
}
