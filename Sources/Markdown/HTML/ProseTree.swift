import CCMarkGFM

/// Owns a tree that cmark has parsed, and frees it.
///
/// Only the table extension is attached. Strikethrough is not: while it parses it writes to a table that all threads of
/// the process share. Autolinks and footnotes take quadratic time.
struct ProseTree: ~Copyable {
  private let root: ProseNode

  /// The extensions are registered once: cmark registers them twice when two threads ask at the same time.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// Parses a text; nil when cmark gives no parser, no table extension or no tree.
  init?(parsing bytes: [UInt8], withTables: Bool) {
    guard ProseTree.isRegistered, let parser = ProseParser(withTables: withTables) else { return nil }
    guard let document = parser.finish(bytes) else { return nil }
    root = ProseNode(pointer: document)
  }

  deinit {
    cmark_node_free(root.pointer)
  }

  /// Hands the document to a body that may walk it; the tree lives at least as long, and no node may outlive the body.
  borrowing func withDocument<Result>(_ body: (ProseNode) -> Result) -> Result {
    body(root)
  }
}

/// Owns one of cmark's parsers.
private struct ProseParser: ~Copyable {
  private let parser: OpaquePointer

  init?(withTables: Bool) {
    guard let opened = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    if withTables {
      guard let tables = cmark_find_syntax_extension("table"),
        cmark_parser_attach_syntax_extension(opened, tables) == 1
      else {
        cmark_parser_free(opened)
        return nil
      }
    }
    parser = opened
  }

  deinit {
    cmark_parser_free(parser)
  }

  /// The tree, which the caller owns.
  consuming func finish(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress {
        cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
      }
    }
    return cmark_parser_finish(parser)
  }
}

/// A node of a tree that someone else owns.
struct ProseNode {
  /// What a node is.
  enum Kind {
    case paragraph, heading, quote, list, item, code, rule, table, tableHeader, tableRow, tableCell
    case text, softBreak, hardBreak, inlineCode, emphasis, strong, link, image, html, other
  }

  fileprivate let pointer: OpaquePointer

  var firstChild: ProseNode? { cmark_node_first_child(pointer).map(ProseNode.init) }
  var next: ProseNode? { cmark_node_next(pointer).map(ProseNode.init) }
  var parent: ProseNode? { cmark_node_parent(pointer).map(ProseNode.init) }

  func isSame(as other: ProseNode) -> Bool { pointer == other.pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html
    default: extensionKind
    }
  }

  /// The extension's node types get their numbers at run time, so they are known by name.
  private var extensionKind: Kind {
    guard let name = cmark_node_get_type_string(pointer) else { return .other }
    switch String(cString: name) {
    case "table": return .table
    case "table_header": return .tableHeader
    case "table_row": return .tableRow
    case "table_cell": return .tableCell
    default: return .other
    }
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) == 1 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  /// The document's paragraph where it holds that block alone, or an empty document itself; nil otherwise.
  var onlyParagraph: ProseNode? {
    guard let first = firstChild else { return self }
    return first.kind == .paragraph && first.next == nil ? first : nil
  }

  /// Whether the node is a paragraph of a list whose items stand close, and so has no `<p>` of its own.
  var isInTightItem: Bool {
    guard let item = parent, item.kind == .item, let list = item.parent else { return false }
    return list.isTight
  }

  /// Appends the node's own text, escaped.
  func appendLiteral(as place: ProseCharacters.Place, to output: inout [UInt8]) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    ProseNode.append(literal, as: place, to: &output)
  }

  /// Appends, as a line of its own, what stands behind the fence that opens a code block.
  func appendFenceInfo(to output: inout [UInt8]) {
    guard let info = cmark_node_get_fence_info(pointer), info.pointee != 0 else { return }
    ProseNode.append(info, as: .text, to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private static func append(
    _ literal: UnsafePointer<CChar>, as place: ProseCharacters.Place, to output: inout [UInt8]
  ) {
    let text = UnsafeRawPointer(literal).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while text[count] != 0 { count += 1 }
    ProseCharacters.appendEscaped(UnsafeBufferPointer(start: text, count: count), as: place, to: &output)
  }
}
