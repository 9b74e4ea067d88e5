import Minutes

/// What an item prints about who was there, and the decision's lines without it.
struct Attendance {
  var absent: [String] = []
  var substitutes: [Substitute] = []
  /// The lines that tell something else.
  private var others: [String] = []

  /// The lines that tell something else; names below the last item's decision are signatures, and left out.
  var remaining: [String] {
    var lines = others
    while lines.count > 1, let last = lines.last,
      let names = PersonList.namesOnly(last.trimmingCharacters(" ._…")),
      names.count > 1 || last.ends(with: "..") || last.wordCount >= 4
    {
      lines.removeLast()
    }
    return lines
  }

  /// Reads the lines of a decision, or of a section of absences.
  init(lines: [String], dialect: Dialect) {
    var collecting = false
    for line in lines {
      if let rest = Attendance.afterLabel(line, dialect: dialect) {
        collecting = rest.isEmpty
        if !rest.isEmpty { readAbsent(rest) }
        continue
      }
      if collecting, let names = PersonList.namesOnly(line) {
        for name in names { add(absent: name) }
        continue
      }
      collecting = false
      var kept: [String] = []
      for sentence in Sentences.split(line) where !readSentence(sentence) && !readLabelled(sentence, dialect: dialect) {
        kept.append(sentence)
      }
      if !kept.isEmpty { others.append(kept.joined(separator: " ")) }
    }
  }

  /// All lines are names: the body of a section "Fraværende".
  mutating func readNames(_ lines: [String]) {
    for line in lines where PersonList.namesOnly(line) != nil || holdsDash(line) {
      readAbsent(line)
    }
  }

  private func holdsDash(_ line: String) -> Bool {
    // A combining mark behind its second space makes no dash of it.
    line.containsText(" - ") && line.contains(" - ") || line.containsText(" – ") && line.contains(" – ")
  }

  /// Who another one knows to have been absent, too, and who came instead.
  mutating func add(_ other: Attendance) {
    for name in other.absent { add(absent: name) }
    for substitute in other.substitutes { add(substitute) }
  }

  /// "Godkendt. Afbud: Bo Zabel.": a label in the middle of a line, in front of names and nothing else.
  private mutating func readLabelled(_ sentence: String, dialect: Dialect) -> Bool {
    guard let rest = Attendance.afterLabel(sentence, dialect: dialect), let names = PersonList.namesOnly(rest) else {
      return false
    }
    for name in names { add(absent: name) }
    return true
  }

  private mutating func add(absent name: String) {
    if !absent.contains(name) { absent.append(name) }
  }

  private mutating func add(_ substitute: Substitute) {
    if !substitutes.contains(substitute) { substitutes.append(substitute) }
  }

  /// "Afbud: Bo Zabel (A)" → "Bo Zabel (A)"; "Fraværende:" → "".
  private static func afterLabel(_ line: String, dialect: Dialect) -> String? {
    guard let first = line.utf8.first, first >= 0x80 || dialect.words.absenceBeginnings[Int(first)] else { return nil }
    // A longer line is no label alone.
    if line.utf8.count <= 200, dialect.words.absenceLabels.contains(Vocabulary.key(line)) { return "" }
    guard let colon = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else {
      for label in ["Afbud fra ", "Fraværende "] where line.begins(with: label) {
        let rest = line.dropFirst(label.count).trimmingCharacters(". ")
        if PersonList.namesOnly(rest) != nil { return rest }
      }
      return nil
    }
    guard dialect.words.absenceLabels.contains(Vocabulary.key(line[..<colon])) else { return nil }
    return String(line[line.utf8.index(after: colon)...].trimmingSpaces())
  }

  /// "Finn Olsen (O) - Grethe Juhl (O) mødte som stedfortræder, Jens Hansen"
  private mutating func readAbsent(_ text: String) {
    for sentence in Sentences.split(text) {
      if readSentence(sentence) { continue }
      for member in PersonList.read(sentence.trimmingCharacters(".")) { add(absent: member.name) }
      if let dash = sentence.firstRange(ofText: " - ") ?? sentence.firstRange(ofText: " – ") {
        let absentees = PersonList.read(sentence[..<dash.lowerBound])
        for member in absentees { add(absent: member.name) }
        let behind = String(sentence[dash.upperBound...])
        if behind.contains("stedfortræder") || behind.contains("suppleant"), let last = absentees.last,
          let name = Attendance.name(before: [" mødte", " deltog", " var", " som"], in: behind)
        {
          add(Substitute(by: name, for: last.name))
        }
      }
    }
  }

  private static let substitution = [
    " i stedet for ", " som stedfortræder for ", " som suppleant for ", " stedfortræder for ", " suppleant for ",
    " som afløser for ", " afløste ",
  ]

  /// True where the sentence is about attendance; what it tells is kept.
  private mutating func readSentence(_ sentence: String) -> Bool {
    if readSubstitutes(sentence) { return true }
    let (mayClose, mayTell) = sentence.withBytes { (Attendance.mayCloseMeeting($0), Attendance.mayTellAbsence($0)) }
    let lower = mayClose || mayTell ? sentence.lowered() : ""
    let start = mayClose && sentence.utf8.count <= 80 ? Sentences.folded(lower) : ""
    // When the meeting ended is no part of its last item's decision.
    if ["moedet slut", "moedet haev", "moedet blev haev", "moedet blev afsl", "moedet er slut", "naeste moede"]
      .contains(where: { start.begins(with: $0) }), sentence.utf8.count <= 80
    {
      return true
    }
    let marks = [
      " deltog ikke", " var ikke til stede", " var ikke tilstede", " var fraværende", " er fraværende", " havde afbud",
      " har meldt afbud",
      " havde meldt afbud", " meldte afbud", " deltager ikke", " var inhabil", " er inhabil", " blev erklæret inhabil",
    ]
    let tells = mayTell && ["ikke", "fravær", "afbud", "inhabil"].contains { lower.containsText($0) }
    for mark in marks where tells {
      guard let range = lower.firstRange(ofText: mark), lower.utf8.count == sentence.utf8.count else { continue }
      let end = sentence.utf8.index(
        sentence.startIndex, offsetBy: lower.utf8.distance(from: lower.startIndex, to: range.lowerBound))
      guard let names = PersonList.namesOnly(sentence[..<end]) else { continue }
      for name in names { add(absent: name) }
      return true
    }
    guard [" kl", "mødet", "lokalet"].contains(where: { sentence.containsText($0) }) else { return false }
    for mark in [
      " forlod mødet", " ankom kl", " ankom til mødet", " mødte kl", " kom til stede kl", " deltog fra kl",
      " forlod lokalet",
    ] {
      guard let range = sentence.firstRange(ofText: mark) else { continue }
      if PersonList.namesOnly(sentence[..<range.lowerBound]) != nil { return true }
    }
    return false
  }

  /// "mødet", "næste": in small letters or capitals.
  private static func mayCloseMeeting(_ bytes: ByteText.Bytes) -> Bool {
    bytes.first.map { $0 | 0x20 == UInt8(ascii: "m") || $0 | 0x20 == UInt8(ascii: "n") } ?? false
  }

  /// Two letters side by side of "ikke", "fravær", "afbud" or "inhabil"; "kk" may be written with U+212A, too.
  private static func mayTellAbsence(_ bytes: ByteText.Bytes) -> Bool {
    bytes.holdsLetters { before, letter in
      (before ^ UInt8(ascii: "k")) | (letter ^ UInt8(ascii: "k")) == 0
        || (before ^ UInt8(ascii: "v")) | (letter ^ 0xE3) == 0
        || (before ^ UInt8(ascii: "f")) | (letter ^ UInt8(ascii: "b")) == 0
        || (before ^ UInt8(ascii: "n")) | (letter ^ UInt8(ascii: "h")) == 0
        || (before ^ 0xE2) | (letter ^ 0xA4) == 0
    }
  }

  /// Where the nearest "i stedet for" stands.
  private static func firstSubstitution(in text: Substring) -> Range<Substring.Index>? {
    substitution.compactMap { text.firstRange(ofText: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// "Som stedfortræder for Kristine Henriksen deltog Tom Vang Knudsen."
  private mutating func readInverted(_ sentence: String) -> Bool {
    for opening in ["Som stedfortræder for ", "Som suppleant for ", "Som afløser for ", "I stedet for "]
    where sentence.begins(with: opening) {
      let rest = sentence.dropFirst(opening.count)
      for verb in [" deltog ", " deltager ", " mødte ", " møder ", " indtrådte ", " var "] {
        guard let range = rest.firstRange(ofText: verb), let absentee = PersonList.member(rest[..<range.lowerBound]),
          let (by, _) = Attendance.leadingName(in: rest[range.upperBound...])
        else { continue }
        add(Substitute(by: by, for: absentee.name))
        return true
      }
    }
    return false
  }

  private mutating func readSubstitutes(_ sentence: String) -> Bool {
    guard sentence.containsText(" for ") || sentence.containsText(" afløste ") else { return false }
    if readInverted(sentence) { return true }
    var rest = sentence[...]
    var found = false
    while let range = Attendance.firstSubstitution(in: rest) {
      guard let by = Attendance.trailingName(in: rest[..<range.lowerBound]),
        let (absentee, end) = Attendance.leadingName(in: rest[range.upperBound...])
      else { return found }
      add(Substitute(by: by, for: absentee))
      found = true
      rest = rest[end...]
    }
    return found
  }

  /// The name in front of a verb: "…, og Lone Yalcinkaya deltog" → "Lone Yalcinkaya".
  private static func trailingName(in text: Substring) -> String? {
    var words = text.splitAtSpaces().map(String.init)
    let verbs: Set<String> = [
      "deltog", "deltager", "mødte", "møder", "var", "er", "indtrådte", "indtræder", "deltaget", "har",
    ]
    while let last = words.last, verbs.contains(last.lowered()) { words.removeLast() }
    var name: [String] = []
    while let last = words.last {
      if last.begins(with: "(") {
        words.removeLast()
        continue
      }
      guard last.startsInUpperCase, !last.ends(with: ",") || name.isEmpty,
        !last.ends(with: ".") || last.scalarCount <= 3
      else { break }
      name.insert(last.trimmingCharacters(","), at: 0)
      words.removeLast()
    }
    return PersonList.member(name.joined(separator: " "))?.name
  }

  /// The name behind "for": up to a word in lower case, a comma or the end.
  private static func leadingName(in text: Substring) -> (name: String, end: Substring.Index)? {
    var end = text.startIndex
    var words: [Substring] = []
    for word in text.splitAtSpaces() {
      if word.begins(with: "(") {
        end = word.endIndex
        continue
      }
      guard word.startsInUpperCase else { break }
      let closes = word.last.map { ",.;".contains($0) } ?? false
      words.append(closes ? word.dropLast() : word)
      end = word.endIndex
      if closes { break }
    }
    guard let member = PersonList.member(words.joined(separator: " ")) else { return nil }
    return (member.name, end)
  }

  private static func name(before marks: [String], in text: String) -> String? {
    for mark in marks {
      guard let range = text.firstRange(ofText: mark), let name = trailingName(in: text[..<range.lowerBound]) else {
        continue
      }
      return name
    }
    return nil
  }
}
