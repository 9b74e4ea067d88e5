/// What a browser asks for, as it sent it.
struct PreviewRequest: Sendable {
  var method: String
  /// Nothing decoded, without a question mark and what follows it.
  var path: [UInt8]
  /// Every Host header.
  var hosts: [String] = []
  var acceptsGzip = false
  /// The tags of what the browser has.
  var knownTags: String?
  /// Whether something is to follow the headers.
  var hasBody = false
}
