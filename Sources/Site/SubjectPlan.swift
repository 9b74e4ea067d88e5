import Minutes

/// KLE, the municipalities' common plan of subjects: groups of two digits, subject groups of four, subjects of six.
enum SubjectPlan {
  /// Titles by code, from KL's published plan (the groups, and the subjects met so far).
  static let titles: [String: String] = {
    var titles: [String: String] = [:]
    for line in String(decoding: PackageResources.kle_tsv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count >= 2 { titles[String(fields[0])] = String(fields[1]) }
    }
    return titles
  }()

  /// The subject's name; a code that the table lacks is named by its own digits.
  static func title(of code: String) -> String { titles[code] ?? "Emne \(code)" }

  /// "15" of "15.04.00".
  static func group(of code: String) -> String { String(code.prefix(2)) }

  /// The folder of a code's page: "15-04-00".
  static func slug(of code: String) -> String { code.replacing(".", with: "-") }
}
