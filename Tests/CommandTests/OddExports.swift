import Foundation

/// Exports as nobody described them: fields missing, of another spelling, null; HTML of every sort. The same seed makes the
/// same ones.
struct OddExports {
  private var state: UInt64
  private var words = 0
  /// Words that readers of open items see.
  private(set) var visible: [String] = []

  init(seed: UInt64) { state = seed }

  /// One export of a body that no other one has.
  mutating func export(_ index: Int) -> String {
    let items = (1...number(1...5)).map { item($0) }.joined(separator: ",")
    let date = pick([
      "\"Dato\": \"2026-03-25T00:00:00\"", "\"dato\": \"25-03-2026\"",
      "\"MeetingBeginUtc\": \"2026-03-25T16:00:00+01:00\"",
    ])
    let ended = pick(["\"Afsluttet\": true,", "\"afsluttet\": \"true\",", "\"Afsluttet\": null,", ""])
    let moede = pick(["Moede", "moede", "Møde"])
    let agenda =
      "{\"Id\": \"\(state)\", \"Udvalg\": {\"\(pick(["Navn", "navn", "Name"]))\": \"Udvalget \(index) for prøver\"}, \"\(moede)\": {\(ended) \(date)}, "
      + "\"Dagsordenspunkter\": [\(items)]\(chance(20) ? ", \"Lydfiler\": null" : "")}"
    return pick(["%", "{\"Dagsorden\": %}", "[%]", "{\"data\": {\"Dagsordner\": [%]}}"]).replacing("%", with: agenda)
  }

  private mutating func item(_ number: Int) -> String {
    let isClosed = chance(30)
    var fields: [String] = []
    if !chance(10) {
      fields.append(
        "\"\(pick(["Number", "Punktnummer", "number"]))\": \(pick(["\(number)", "\"\(number)\"", "\"\(number).\""]))")
    }
    let title = isClosed && chance(50) ? "Lukket: Sag \(number)" : "\(chance(20) ? "\(number). " : "")Sag \(number)"
    fields.append("\"\(pick(["Caption", "Navn", "caption"]))\": \"\(title)\"")
    if isClosed, !title.hasPrefix("Lukket") {
      fields.append("\"\(pick(["IsOpen", "isopen"]))\": \(pick(["false", "\"false\"", "0"]))")
    }
    if !isClosed, chance(60) { fields.append("\"IsOpen\": true") }
    if chance(50) { fields.append("\"Sorting\": \(number)") }
    if chance(70) {
      fields.append(
        "\"\(pick(["CaseNumber", "SagsNummer"]))\": \(pick(["null", "\"00.01.00-A00-1-26\"", "\"22/19162\""]))")
    }
    let texts = (0..<self.number(0...3)).map { _ in field(isClosed: isClosed) }
    fields.append("\"Felter\": \(texts.isEmpty && chance(50) ? "null" : "[\(texts.joined(separator: ","))]")")
    if chance(50) {
      fields.append("\"Bilag\": [{\"Navn\": \"\(word(isClosed))\", \"Order\": \(self.number(0...9))}, null, {}]")
    }
    if chance(40) {
      let decision = "<p>\(word(isClosed))</p>"
      fields.append(
        "\"ItemDecision\": \(pick(["\"\(decision)\"", "{\"Html\": \"\(decision)\"}", "[{\"Tekst\": \"\(decision)\"}]"]))"
      )
    }
    return "{\(fields.shuffled(using: &self).joined(separator: ", "))}"
  }

  private mutating func field(isClosed: Bool) -> String {
    let html = (0..<number(0...6)).map { _ in piece(isClosed, depth: 0) }.joined()
    let quoted = html.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let name = pick(["\"Navn\": \"\"", "\"Navn\": null", "\"navn\": \"Sagsfremstilling\"", "\"Navn\": \"Økonomi\""])
    return "{\(name), \"\(pick(["Html", "html"]))\": \"\(quoted)\"}"
  }

  private mutating func piece(_ isClosed: Bool, depth: Int) -> String {
    let inner = depth < 4 && chance(60) ? piece(isClosed, depth: depth + 1) : ""
    let text = word(isClosed)
    switch number(0...20) {
    case 0: return "<p>\(text)\(inner)</p>"
    case 1: return "<h3>\(text)</h3><span class='\(pick(["resume", "indstilling", "ukendt", ""]))'>\(inner)</span>"
    case 2: return "<ul><li>\(text)<li>\(word(isClosed))\(inner)</ul>"
    case 3: return "<ol start='\(number(0...12))'><li>\(text)\(inner)</li></ol>"
    case 4: return "<table><tr><td colspan=\(number(0...3))>\(text)<td>\(word(isClosed))<tr><td>\(inner)</table>"
    case 5: return "\(text)<br>\(inner)"
    case 6: return "<b>\(text)</b><i>\(inner)"
    case 7: return "<a href=\"javascript:skjult()\">\(text)</a>\(inner)"
    case 8: return "<script>skjult('</p>')</script>\(text)\(inner)"
    case 9: return "<!-- skjult -->\(text)<style>.skjult{}</style>\(inner)"
    case 10: return "<p onclick=\"skjult()\" title=\"skjult\">\(text)\(inner)"
    case 11: return "<div><div>\(text)\(inner)"
    case 12: return "<img alt=\"\(text)\" src=skjult onerror=skjult()>\(inner)"
    case 13: return "<font face=skjult><o:p>\(text)</o:p>\(inner)</font>"
    case 14: return "<title>skjult</title><meta name=skjult>\(text)\(inner)"
    case 15: return "<![if !supportLists]>\(text)<![endif]>\(inner)"
    case 16: return "&nbsp;\(text)&amp;&#8203;\(inner)"
    case 17: return "</div></span></p>\(text)\(inner)"
    case 18: return "<dl><dt>\(text)<dd>\(inner)</dl>"
    case 19: return "<pre>\(text)\n</pre>*\(inner)_`"
    default: return "<section><article>\(text)</article>\(inner)</section>"
    }
  }

  /// A word that stands nowhere else.
  private mutating func word(_ isClosed: Bool) -> String {
    words += 1
    if isClosed { return "hemmelig\(words)x" }
    visible.append("ord\(words)x")
    return "ord\(words)x"
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(0...choices.count - 1)] }
}

extension OddExports: RandomNumberGenerator {
  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
