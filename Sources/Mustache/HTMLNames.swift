/// Places in HTML as messages say them.
enum HTMLNames {
  /// What is open: "the tag <a>".
  static func open(_ position: HTMLPosition) -> String {
    switch position.context {
    case .data: "the text"
    case .tagName, .tag, .attributeName: "the tag <\(position.tag)>"
    case .beforeValue, .value: "the attribute \(position.attribute)"
    case .comment: "the comment"
    case .declaration: "the declaration"
    case .rawText: "<\(position.tag)>"
    }
  }

  /// "between tags", "in the attribute class".
  static func inside(_ position: HTMLPosition) -> String {
    position.context == .data ? "between tags" : "in \(open(position))"
  }
}
