import CYAML

/// What libyaml saw next, copied out of its memory.
enum YAMLEvent {
  case documentStart(hasDirective: Bool)
  case documentEnd
  case alias
  case scalar(YAMLScalar, mark: Mark)
  case sequenceStart(isFlow: Bool, mark: Mark)
  case mappingStart(isFlow: Bool, mark: Mark)
  case collectionEnd
  case streamStart
  case streamEnd

  /// What a node carries in front of itself.
  struct Mark {
    let hasAnchor: Bool
    let tag: String?
  }
}

/// Owns libyaml's parser; its pointers stay in this file.
struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Opens a parser over bytes that must outlive it; nil when there is no memory, or nothing to read.
  init?(reading bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    let opened = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    opened.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(opened) == 1 else {
      opened.deallocate()
      return nil
    }
    parser = opened
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, start, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Reads the next event and the place, in scalars, where it begins; throws what libyaml reports.
  func next() throws(YAMLFault) -> (event: YAMLEvent, index: Int) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    return (YAMLEventReader.copy(event), event.start_mark.index)
  }

  private func fault() -> YAMLFault {
    let state = parser.pointee
    return YAMLFault(
      isOutOfMemory: state.error == YAML_MEMORY_ERROR,
      problem: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      problemIndex: state.problem_mark.index, contextIndex: state.context_mark.index)
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasTags = start.tag_directives.start != start.tag_directives.end
      return .documentStart(hasDirective: start.version_directive != nil || hasTags)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      let scalar = YAMLScalar(text: text, isQuoted: data.style != YAML_PLAIN_SCALAR_STYLE)
      return .scalar(scalar, mark: mark(data.anchor, data.tag))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return .sequenceStart(isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, mark: mark(data.anchor, data.tag))
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return .mappingStart(isFlow: data.style == YAML_FLOW_MAPPING_STYLE, mark: mark(data.anchor, data.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    default: return .streamEnd
    }
  }

  private static func mark(_ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?)
    -> YAMLEvent.Mark
  {
    YAMLEvent.Mark(hasAnchor: anchor != nil, tag: tag.map { String(cString: $0) })
  }
}
