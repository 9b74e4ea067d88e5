/// Danish verbs that change their vowel, with the little words they are joined to: vedtog is vedtage, ansat is ansætte.
///
/// `search.js` has the same list.
enum DanishVerbs {
  private static let forms: [[UInt8]: [UInt8]] = {
    let list = """
      tog:tage sat:sætte satte:sætte gik:gå går:gå stod:stå står:stå slog:slå slår:slå gav:give fik:få skrev:skrive \
      skrevet:skrive drev:drive drevet:drive traf:træffe truffet:træffe trådt:træde trådte:træde bragt:bringe bragte:bringe \
      fulgt:følge fulgte:følge hjalp:hjælpe hjulpet:hjælpe trak:trække trukket:trække gjort:gøre gjorde:gøre gør:gøre \
      solgt:sælge solgte:sælge lagt:lægge lagte:lægge lagde:lægge valgt:vælge valgte:vælge fandt:finde fundet:finde \
      brudt:bryde budt:byde båret:bære
      """
    var forms: [[UInt8]: [UInt8]] = [:]
    for pair in list.split(separator: " ") {
      let parts = pair.split(separator: ":")
      forms[Array(parts[0].utf8)] = Array(parts[1].utf8)
    }
    return forms
  }()

  private static let prefixes = Set(
    "an af be bi del fast for fore frem gen gennem ind med mod ned om op over på til tilbage ud under ved".split(
      separator: " "
    )
    .map { Array($0.utf8) })

  private static let tog = Array("tog".utf8)

  private static func isPlain(_ form: [UInt8]) -> Bool {
    Spelling.length(form) >= 5 || form.elementsEqual("lagt".utf8)
  }

  /// Nil where the word is no such form. "tog" by itself is a train.
  static func infinitive(of word: [UInt8]) -> [UInt8]? {
    for start in 0..<word.count {
      let form = Array(word[start...])
      guard form.count >= 3, form.count <= 8, let infinitive = forms[form] else { continue }
      let prefix = Array(word[..<start])
      // A long form is nothing else, whatever stands in front: tilrettelagt.
      if start == 0 ? form != tog : isPlain(form) || prefixes.contains(prefix) { return prefix + infinitive }
    }
    return nil
  }
}
