import CYAML

/// Owns libyaml's emitter and the bytes it writes; its pointers stay in this file.
struct YAMLEmitter: ~Copyable {
  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private let output: UnsafeMutablePointer<[UInt8]>

  /// Opens an emitter; nil when there is no memory.
  init?() {
    let opened = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
    opened.initialize(to: yaml_emitter_t())
    guard yaml_emitter_initialize(opened) == 1 else {
      opened.deallocate()
      return nil
    }
    emitter = opened
    output = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
    output.initialize(to: [])
    yaml_emitter_set_output(emitter, { YAMLEmitter.receive($0, $1, $2) }, output)
    yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
    yaml_emitter_set_break(emitter, YAML_LN_BREAK)
    yaml_emitter_set_unicode(emitter, 1)
    yaml_emitter_set_indent(emitter, 2)
    yaml_emitter_set_width(emitter, -1)
  }

  deinit {
    yaml_emitter_delete(emitter)
    emitter.deallocate()
    output.deinitialize(count: 1)
    output.deallocate()
  }

  /// What has been written; complete after `finish`.
  var text: String { String(decoding: output.pointee, as: UTF8.self) }

  /// Stops libyaml, by answering 0, once the text is too large to be read back.
  private static func receive(
    _ output: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int32 {
    guard let output, let buffer else { return 0 }
    let bytes = output.assumingMemoryBound(to: [UInt8].self)
    guard bytes.pointee.count + count <= YAMLLimits.bytes else { return 0 }
    bytes.pointee.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
    return 1
  }
}

extension YAMLEmitter {
  func start(at position: YAMLPosition) throws(YAMLError) {
    try emit(at: position) { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
    try emit(at: position) { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
  }

  func finish(at position: YAMLPosition) throws(YAMLError) {
    try emit(at: position) { yaml_document_end_event_initialize($0, 1) }
    try emit(at: position) { yaml_stream_end_event_initialize($0) }
    guard yaml_emitter_flush(emitter) == 1 else { throw failure(at: position) }
  }

  func startSequence(isFlow: Bool, at position: YAMLPosition) throws(YAMLError) {
    let style = isFlow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
    try emit(at: position) { yaml_sequence_start_event_initialize($0, nil, nil, 1, style) }
  }

  func endSequence(at position: YAMLPosition) throws(YAMLError) {
    try emit(at: position) { yaml_sequence_end_event_initialize($0) }
  }

  func startMapping(isFlow: Bool, at position: YAMLPosition) throws(YAMLError) {
    let style = isFlow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
    try emit(at: position) { yaml_mapping_start_event_initialize($0, nil, nil, 1, style) }
  }

  func endMapping(at position: YAMLPosition) throws(YAMLError) {
    try emit(at: position) { yaml_mapping_end_event_initialize($0) }
  }

  func scalar(_ scalar: YAMLScalar, inFlow: Bool, at position: YAMLPosition) throws(YAMLError) {
    let isQuoted = scalar.needsQuotes(inFlow: inFlow)
    let style = isQuoted ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE
    let isEmptyNull = scalar.text.isEmpty && !isQuoted
    // The closing zero keeps the pointer valid for an empty text, which libyaml requires.
    let text = isEmptyNull ? "null" : scalar.text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    bytes += text.utf8
    bytes.append(0)
    guard bytes.count <= YAMLLimits.bytes else { throw YAMLLimits.tooLarge(at: position) }
    try emit(at: position) { event in
      bytes.withUnsafeBufferPointer {
        yaml_scalar_event_initialize(event, nil, nil, $0.baseAddress, Int32($0.count - 1), 1, 1, style)
      }
    }
  }

  /// Fills in an event and hands it to libyaml, which frees it whether it succeeds or not.
  private func emit(at position: YAMLPosition, _ fill: (UnsafeMutablePointer<yaml_event_t>) -> Int32)
    throws(YAMLError)
  {
    var event = yaml_event_t()
    guard fill(&event) == 1 else { throw YAMLLimits.outOfMemory(at: position) }
    guard yaml_emitter_emit(emitter, &event) == 1 else { throw failure(at: position) }
  }

  private func failure(at position: YAMLPosition) -> YAMLError {
    switch emitter.pointee.error {
    case YAML_WRITER_ERROR: return YAMLLimits.tooLarge(at: position)
    case YAML_MEMORY_ERROR: return YAMLLimits.outOfMemory(at: position)
    default:
      let problem = emitter.pointee.problem.map { String(cString: $0) } ?? "unknown fault"
      return YAMLError(
        position: position, message: "this cannot be written as YAML (\(problem))",
        advice: "Report it as a fault of the program")
    }
  }
}
