import JSON
import Minutes

/// What is wrong in a JSON text, and what is worth knowing, each with its pointer and its place.
struct Findings {
  let text: JSONDocument
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasErrors = false
  private var more = 0

  /// More are counted, not told.
  private static let most = 100

  init(_ text: JSONDocument) { self.text = text }

  mutating func error(_ place: PlacedNode, _ message: String, _ advice: String) {
    hasErrors = true
    add(.error, at: place.node.range.lowerBound, place.pointer, message, advice)
  }

  mutating func warning(_ place: PlacedNode, _ message: String, _ advice: String) {
    add(.warning, at: place.node.range.lowerBound, place.pointer, message, advice)
  }

  mutating func note(_ place: PlacedNode, _ message: String, _ advice: String? = nil) {
    add(.note, at: place.node.range.lowerBound, place.pointer, message, advice)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, at offset: Int, _ pointer: JSONPointer, _ message: String, _ advice: String?
  ) {
    guard diagnostics.count < Findings.most else {
      more += 1
      return
    }
    let (line, column, shown) = text.place(of: offset)
    let way = pointer.tokens.isEmpty ? "" : "\(pointer): "
    diagnostics.append(
      Diagnostic(
        severity, file: text.file, line: line, column: column, message: way + message, sourceLine: shown,
        advice: advice))
  }

  /// All of them, and how many were not kept.
  func all() -> [Diagnostic] {
    guard more > 0 else { return diagnostics }
    return diagnostics + [
      Diagnostic(
        hasErrors ? .error : .warning, file: text.file, message: "\(more) more are not shown",
        advice: "Mend the ones above first.")
    ]
  }

  /// Warns of members that nobody reads, with the nearest that somebody would.
  mutating func checkNames(of place: PlacedNode, known: [String]) {
    for member in place.node.members ?? [] where !known.contains(member.name) {
      let near = NearestWord.find(member.name, among: known).map { "Did you mean “\($0)”? " } ?? ""
      add(
        .warning, at: member.start, place.pointer.appending(member.name),
        "this name is unknown here, and what stands behind it is passed over",
        near + "Known are: \(known.joined(separator: ", ")).")
    }
  }
}

// MARK: - Values of one kind

extension Findings {
  /// A text; nil where there is none, or it is `null`.
  mutating func text(_ name: String, in place: PlacedNode) -> String? {
    guard let value = place[name] else { return nil }
    return text(value)
  }

  mutating func text(_ value: PlacedNode) -> String? {
    if let text = value.node.string { return text }
    error(value, "a text belongs here, not \(value.node.kindInWords)", "Write it between quotation marks.")
    return nil
  }

  /// A text that has words, on one line.
  mutating func required(_ name: String, in place: PlacedNode) -> String? {
    guard let value = place[name] else {
      error(place, "“\(name)” is missing", "Add it: the meeting cannot be filed without it.")
      return nil
    }
    guard let text = text(value) else { return nil }
    let line = Prose.squeezed(text)
    if line.isEmpty { error(value, "this text is empty", "Write what belongs here.") }
    return line.isEmpty ? nil : line
  }

  mutating func condition(_ name: String, in place: PlacedNode) -> Bool? {
    guard let value = place[name] else { return nil }
    if value.node.bool == nil {
      error(
        value, "true or false belongs here, not \(value.node.kindInWords)",
        "Write true or false, without quotation marks.")
    }
    return value.node.bool
  }

  /// The elements of a list; empty where there is none.
  mutating func list(_ name: String, in place: PlacedNode) -> [PlacedNode] {
    guard let value = place[name] else { return [] }
    if value.node.elements == nil {
      error(value, "a list belongs here, not \(value.node.kindInWords)", "Write it between [ and ].")
    }
    return value.elements
  }

  mutating func texts(_ name: String, in place: PlacedNode) -> [String] {
    list(name, in: place).compactMap { text($0) }.map { Prose.squeezed($0) }.filter { !$0.isEmpty }
  }

  /// False where it is something else; that is told.
  mutating func isObject(_ place: PlacedNode) -> Bool {
    if place.node.members != nil { return true }
    error(place, "an object belongs here, not \(place.node.kindInWords)", "Write it between { and }.")
    return false
  }
}
