import Minutes
import YAML

/// What the publisher says about the record that the site is: its parties, its completeness.
extension SettingsReader {
  mutating func readCompleteness(_ pair: YAMLPair, into settings: inout Settings) {
    guard let value = pair.value.string, ["public", "private"].contains(value) else {
      return wrong(
        pair.value.position, "“completeness” is neither public nor private",
        "Write “completeness: private” (the default) or “completeness: public”.")
    }
    settings.publishesCompleteness = value == "public"
  }

  mutating func readFetch(_ pair: YAMLPair, into settings: inout Settings) {
    checkKeys(pair.value, among: ["host"])
    guard let host = pair.value["host"], let text = host.string, let portal = PortalAddress(text) else {
      return wrong(
        pair.value["host"]?.position ?? pair.value.position, "“fetch” names no host of a portal",
        "Write “fetch: { host: dagsordener.example.dk }”; the host is asked by https.")
    }
    settings.portal = portal
  }

  mutating func readParties(_ pair: YAMLPair, into settings: inout Settings) {
    guard let elements = pair.value.elements else {
      return wrong(
        pair.value.position, "“parties” is \(pair.value.kindInWords), not a list",
        "Write “- { letter: L, name: Lokallisten }”.")
    }
    var lines: [String: Int] = [:]
    for element in elements {
      guard let party = party(element) else { continue }
      let key = [party.letter.uppercased(), party.municipality ?? "", party.term ?? ""].joined(separator: "\n")
      if let line = lines[key] {
        wrong(
          element.position, "the letter “\(party.letter)” stands here a second time: the other one is on line \(line)",
          "Take one of them out, or say of which municipality or term each is.")
        continue
      }
      lines[key] = element.position.line
      settings.parties.append(party)
    }
  }

  private mutating func party(_ element: YAMLNode) -> Settings.PartyName? {
    checkKeys(element, among: ["letter", "name", "municipality", "term"])
    guard let letter = element["letter"]?.string, !letter.isEmpty, letter.allSatisfy({ $0.isLetter || $0.isNumber })
    else {
      wrong(
        element["letter"]?.position ?? element.position, "a party without a letter",
        "Write “- { letter: L, name: Lokallisten }”, the letter as the minutes print it.")
      return nil
    }
    guard let name = element["name"]?.string, name.contains(where: { $0.isLetter || $0.isNumber }) else {
      wrong(
        element["name"]?.position ?? element.position, "the party “\(letter)” has no name",
        "Write “name: …” behind its letter.")
      return nil
    }
    var party = Settings.PartyName(letter: letter, name: name)
    if let node = element["municipality"], !node.isNull {
      guard let municipality = node.string.flatMap(MunicipalityName.normalised) else {
        wrong(node.position, "this names no municipality", "Write it as “municipality: Herlev”.")
        return nil
      }
      party.municipality = municipality
    }
    if let node = element["term"], !node.isNull {
      guard let term = node.string.flatMap(SettingsReader.term) else {
        wrong(node.position, "“term” is no term of years", "Write it as “term: 2022-2025”.")
        return nil
      }
      party.term = term
    }
    return party
  }

  /// "2022-2025" in the form in which a meeting holds it; nil for what is none.
  private static func term(_ text: String) -> String? {
    let years = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false).map { part in
      part.filter { $0 != " " }
    }
    guard years.count == 2,
      years.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      years[0] < years[1]
    else { return nil }
    return years.joined(separator: "-")
  }
}
