/// One template, read and checked.
struct Template: Sendable {
  let source: SourceText
  let nodes: [TemplateNode]
}

/// A piece of a template, in the order of the source.
enum TemplateNode: Sendable {
  case text(TextNode)
  case value(ValueNode)
  case words(WordsNode)
  case section(SectionNode)
  case partial(PartialNode)
  case parent(ParentNode)
  case block(BlockNode)
}

/// What stands between tags.
struct TextNode: Sendable {
  let bytes: [UInt8]
  /// The offsets behind each line end, so that an indented partial does not look for them again.
  let lineEnds: [Int]
  let location: TemplateLocation

  init(_ bytes: [UInt8], at location: TemplateLocation) {
    self.bytes = bytes
    self.location = location
    lineEnds = bytes.lineEnds
  }
}

/// `{{path}}`, or `{{{path}}}` and `{{&path}}`.
struct ValueNode: Sendable {
  let path: TemplatePath
  /// Whether the author asks for HTML as it stands.
  let isRaw: Bool
  /// `{{path|filter}}`.
  var filter: FilterCall?
  /// Its place among all values of the library, where `TemplateLibrary` keeps how it is to be written.
  let ordinal: Int
  let location: TemplateLocation
}

/// `{{text.key}}`: a text of the interface, its values to be looked up where it stands.
struct WordsNode: Sendable {
  let text: TemplateText
  let nodes: [TemplateNode]
  let location: TemplateLocation
}

/// `{{#path}}…{{/path}}`, or `{{^path}}…{{/path}}`.
struct SectionNode: Sendable {
  let path: TemplatePath
  let isInverted: Bool
  var body: [TemplateNode]
  let location: TemplateLocation
}

/// `{{>name}}`.
struct PartialNode: Sendable {
  let reference: TemplateReference
  /// What stands in front of a tag that is alone on its line, and goes in front of each line of the partial;
  /// nil where the tag is in the middle of a line.
  var indentation: [UInt8]?
  let location: TemplateLocation
}

/// `{{<name}}…{{/name}}`: another template with some of its blocks filled.
struct ParentNode: Sendable {
  let reference: TemplateReference
  let arguments: [BlockNode]
  /// As with a partial.
  var indentation: [UInt8]?
  let location: TemplateLocation
}

/// `{{$name}}…{{/name}}`: inside a parent the filling of a block, elsewhere a block that may be filled.
struct BlockNode: Sendable {
  let name: String
  var body: [TemplateNode]
  /// What goes in front of each line of whatever fills the block; nil where the block begins in the middle of a line.
  var indentation: [UInt8]?
  /// The line end behind a block that has its lines to itself. It is the block's, because a filling that ends a
  /// line itself must not be followed by an empty one.
  let lineEnd: [UInt8]
  /// Whether the body ends a line, so that it needs no line end behind it.
  let endsLine: Bool
  let location: TemplateLocation
}

/// Which template a partial or a parent means.
enum TemplateReference: Sendable, Hashable {
  /// The template at an index of the library.
  case template(Int)
  /// The template that a field of the data names.
  case dynamic(TemplatePath)
  /// A template that does not exist; flat mode renders nothing.
  case missing
}

/// Where a value is found, split when the template is loaded.
enum TemplatePath: Sendable, Hashable {
  /// `.`: the innermost value itself.
  case current
  /// A field of the innermost object that has it, and then steps from value to value.
  case field(String, [String])
  /// Where the innermost loop stands.
  case loop(LoopDatum)
}

/// What a section over a list tells its body.
enum LoopDatum: String, Sendable, CaseIterable {
  /// Whether this is the first item.
  case first = "@first"
  /// Whether this is the last item.
  case last = "@last"
  /// The item's place, counted from 0.
  case index = "@index"
  /// The item's place, counted from 1.
  case number = "@number"
}

extension [TemplateNode] {
  /// Calls `visit` with every node, the ones inside sections, blocks and parents included, in the order of the source.
  func forEachNode(_ visit: (TemplateNode) -> Void) {
    for node in self {
      visit(node)
      switch node {
      case .text, .value, .words, .partial: break
      case .section(let section): section.body.forEachNode(visit)
      case .block(let block): block.body.forEachNode(visit)
      case .parent(let parent): for argument in parent.arguments { argument.body.forEachNode(visit) }
      }
    }
  }
}
