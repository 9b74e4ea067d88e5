import Minutes

/// KLE, the municipalities' common plan of subjects: groups of two digits, subject groups of four, subjects of six.
enum SubjectPlan {
  /// Titles by code, from KL's published plan (the groups, and the subjects met so far).
  private static let titles: [String: String] = {
    var titles: [String: String] = [:]
    for line in String(decoding: PackageResources.kle_tsv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      // A subject that was withdrawn degrades to its group; a group keeps its name.
      let isWithdrawn = fields.count > 2 && fields[2] == "yes" && fields[0].utf8.count > 2
      if fields.count >= 2, !isWithdrawn { titles[String(fields[0])] = String(fields[1]) }
    }
    return titles
  }()

  /// Whether the plan has a name for the code: a page for a number alone says nothing.
  static func names(_ code: String) -> Bool { titles[code] != nil }

  /// The subject's name.
  static func title(of code: String) -> String { titles[code] ?? code }

  /// "15" of "15.04.00".
  static func group(of code: String) -> String { String(code.prefix(2)) }

  /// The folder of a code's page: "15-04-00".
  static func slug(of code: String) -> String { code.replacing(".", with: "-") }
}
