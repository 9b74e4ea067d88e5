import Archive
import Minutes

/// What the letters behind names mean.
struct PartyNames: Sendable {
  /// Of site.yml: these go first.
  let own: [Settings.PartyName]

  /// Letters of the parties that stand for Folketinget, from the ministry's list.
  private static let national: [String: String] = {
    var names: [String: String] = [:]
    for line in String(decoding: PackageResources.parties_tsv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count >= 2 { names[String(fields[0])] = String(fields[1]) }
    }
    return names
  }()

  /// The party's name; nil where nobody says what the letter means there: it is then shown alone.
  func name(of party: String, municipality: String?, term: String?) -> String? {
    let meant = own.filter { entry in
      entry.letter == party && (entry.municipality == nil || entry.municipality == municipality)
        && (entry.term == nil || entry.term == term)
    }
    // What is said of this municipality and this term alone goes in front of what is said of all.
    let nearest = meant.max { PartyNames.closeness($0) < PartyNames.closeness($1) }
    return nearest?.name ?? PartyNames.national[party]
  }

  private static func closeness(_ entry: Settings.PartyName) -> Int {
    (entry.municipality == nil ? 0 : 2) + (entry.term == nil ? 0 : 1)
  }
}
