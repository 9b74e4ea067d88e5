import CMicroHTTPD

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// libmicrohttpd on one socket: its own threads wait for all browsers at once, so that a slow one keeps nobody waiting.
final class PreviewDaemon: @unchecked Sendable {
  private var daemon: OpaquePointer?

  /// Nothing of a browser's is kept beyond these.
  private enum Limit {
    static let connections: UInt32 = 256
    static let idleSeconds: UInt32 = 10
    /// A request's line and headers, in bytes.
    static let memory = 16 << 10
  }

  /// Takes over the socket. Nil where the system refuses.
  init?(socket: Int32, threads: Int, site: PreviewSite) {
    // Kept for as long as the program runs: a thread of the library may still hold it.
    let closure = Unmanaged.passRetained(site).toOpaque()
    daemon = start_preview_daemon(
      socket, UInt32(threads), Limit.connections, Limit.idleSeconds, Limit.memory, answerRequest, closure)
    if daemon == nil {
      close(socket)
      return nil
    }
  }

  /// Ends all connections and the library's threads.
  func stop() {
    if let daemon { MHD_stop_daemon(daemon) }
    daemon = nil
  }

  deinit { stop() }
}

/// What the library calls, from several threads: first when the headers are there, then once more.
private let answerRequest: MHD_AccessHandlerCallback = { closure, connection, address, method, _, _, _, seen in
  guard let closure, let connection, let address, let method, let seen else { return .NO }
  let site = Unmanaged<PreviewSite>.fromOpaque(closure).takeUnretainedValue()
  let headers = RequestHeaders(connection)
  // An answer at the first call closes the connection behind it: right for what has a body, a waste for all others.
  if seen.pointee == nil, !headers.hasBody {
    seen.pointee = closure
    return .YES
  }
  let request = PreviewRequest(
    method: String(cString: method),
    path: Array(
      UnsafeBufferPointer(start: UnsafeRawPointer(address).assumingMemoryBound(to: UInt8.self), count: strlen(address))),
    hosts: headers.hosts, acceptsGzip: headers.acceptsGzip, knownTags: headers.knownTags, hasBody: headers.hasBody)
  return send(site.answer(request), to: connection)
}

/// The headers that matter.
private struct RequestHeaders {
  var hosts: [String] = []
  var acceptsGzip = false
  var knownTags: String?
  var hasBody = false

  init(_ connection: OpaquePointer) {
    withUnsafeMutablePointer(to: &self) { headers in
      _ = read_headers(
        connection,
        { closure, _, name, nameSize, value, valueSize in
          guard let headers = closure?.assumingMemoryBound(to: RequestHeaders.self), let name else { return .YES }
          headers.pointee.take(name, nameSize, value, valueSize)
          return .YES
        }, headers)
    }
  }

  private mutating func take(_ name: UnsafePointer<CChar>, _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ size: Int)
  {
    func isNamed(_ other: String) -> Bool { nameSize == other.utf8.count && strncasecmp(name, other, nameSize) == 0 }
    var text: String {
      guard let value else { return "" }
      return String(decoding: UnsafeRawBufferPointer(start: value, count: size), as: UTF8.self)
    }
    if isNamed("host") {
      hosts.append(text)
    } else if isNamed("accept-encoding") {
      acceptsGzip = RequestHeaders.acceptsGzip(text)
    } else if isNamed("if-none-match") {
      knownTags = text
    } else if isNamed("transfer-encoding") || isNamed("content-length") && text != "0" {
      hasBody = true
    }
  }

  /// `gzip, deflate;q=0.5`, but not `gzip;q=0`.
  private static func acceptsGzip(_ text: String) -> Bool {
    text.lowercased().split(separator: ",").contains { offer in
      let parts = offer.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first == "gzip"
        && !parts.dropFirst().contains { $0.hasPrefix("q=0") && $0.allSatisfy { !("1"..."9").contains($0) } }
    }
  }
}

private func send(_ answer: PreviewAnswer, to connection: OpaquePointer) -> MHD_Result {
  let made: OpaquePointer?
  switch answer.body {
  case .bytes(let bytes):
    made = bytes.withUnsafeBytes { bytes in
      response_of_copied_bytes(bytes.count, bytes.baseAddress)
    }
  case .file(let file): made = MHD_create_response_from_fd64(UInt64(file.size), file.handOver())
  }
  guard let made else { return .NO }
  defer { MHD_destroy_response(made) }
  for header in answer.headers { MHD_add_response_header(made, header.name, header.value) }
  return MHD_queue_response(connection, UInt32(answer.status), made)
}
