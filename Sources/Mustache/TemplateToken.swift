/// A tag, or the text between two tags.
struct TemplateToken {
  enum Kind: Equatable {
    case text
    case comment
    case delimiters
    case value(isRaw: Bool)
    case section(isInverted: Bool)
    case partial
    case parent
    case block
    case close
  }

  let kind: Kind
  /// What stands in the tag behind its sign, without the white space around it; empty for a text.
  let name: String
  /// The whole token in the source.
  let source: Range<Int>
  /// For a text, the part of it that is rendered: not the white space around a tag that is alone on its line.
  var rendered: Range<Int>
  /// Where the tag stands if its line is its own; nil in the middle of a line.
  var ownLine: OwnLine?
  /// The index of the tag that closes this one, or that this one closes.
  var partner: Int?
  /// Whether the tag is a block directly inside a parent: the filling of a block rather than a place for one.
  var isArgument = false

  init(_ kind: Kind, name: String = "", source: Range<Int>) {
    self.kind = kind
    self.name = name
    self.source = source
    rendered = source
  }

  /// The white space that belongs to a tag alone on its line.
  struct OwnLine {
    /// What stands in front of the tag.
    let indentation: Range<Int>
    /// The line end behind the tag, empty at the end of the template.
    let lineEnd: Range<Int>
    /// Whether the line holds nothing but tags, so that what follows an opening tag begins a line.
    let holdsTagsOnly: Bool
  }

  /// Whether the tag opens something that a closing tag ends.
  var opens: Bool {
    switch kind {
    case .section, .parent, .block: true
    case .text, .comment, .delimiters, .value, .partial, .close: false
    }
  }
}
