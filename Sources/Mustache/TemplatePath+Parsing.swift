/// Why a name in a tag cannot be one.
struct NameProblem: Error, Hashable {
  let message: String
  let advice: String
}

extension TemplatePath {
  /// Reads the name of a value or a section: `.`, `field`, `field.field`, `@first`.
  init(_ name: String, mode: TemplateMode) throws(NameProblem) {
    if name == "." {
      self = .current
    } else if let datum = LoopDatum(rawValue: name) {
      self = .loop(datum)
    } else {
      try Self.checkIsOneWord(name)
      let steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard let first = steps.first, steps.allSatisfy({ !$0.isEmpty }) else {
        throw NameProblem(
          message: "`\(name)` has a dot too many", advice: "Write one dot between two names, as in `meeting.title`.")
      }
      if mode == .strict { for step in steps { try Self.checkIsFieldName(step, in: name) } }
      self = .field(first, Array(steps.dropFirst()))
    }
  }

  /// Refuses white space, which no name has in any mode.
  static func checkIsOneWord(_ name: String) throws(NameProblem) {
    guard name.utf8.contains(where: \.isWhitespace) else { return }
    throw NameProblem(
      message: "`\(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))` is not one name",
      advice: "A tag holds a single name without spaces.")
  }

  /// Refuses signs in a field's name. None of them may become a field by habit: filters will need some.
  private static func checkIsFieldName(_ step: String, in name: String) throws(NameProblem) {
    if step.hasPrefix("@") {
      let known = LoopDatum.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw NameProblem(message: "`\(name)` is not something a loop knows", advice: "A loop knows \(known).")
    }
    guard let sign = step.unicodeScalars.first(where: { !isAllowedInFieldName($0) }) else { return }
    let advice =
      "#^/>$<&=!{".unicodeScalars.contains(sign) && step.unicodeScalars.first == sign
      ? "Put the sign directly behind the opening braces, without a space."
      : "A name is made of letters, digits, `-` and `_`, with dots between the steps."
    throw NameProblem(message: "`\(name)` cannot be a name, because of `\(sign)`", advice: advice)
  }

  private static func isAllowedInFieldName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
