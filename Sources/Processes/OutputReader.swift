import CProcesses
import Foundation

/// Reads both outputs of a child until they are closed, the time is over or there is too much.
struct OutputReader {
  private let output: Int32
  private let complaints: Int32
  private(set) var outputBytes: [UInt8] = []
  private var complaintBytes: [UInt8] = []

  init(output: Int32, complaints: Int32) {
    self.output = output
    self.complaints = complaints
  }

  /// What was complained of last.
  var complaintText: String { String(decoding: complaintBytes, as: UTF8.self) }

  /// Its last line that is not empty.
  var lastComplaint: String {
    let lines = complaintText.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    return lines.last { !$0.isEmpty } ?? ""
  }

  /// The limit that was met; nil where the child has closed both outputs, or has ended though what it started holds them.
  mutating func read(
    _ child: pid_t, until deadline: ContinuousClock.Instant, limits: ProcessLimits, kept: Int
  ) -> ProcessError.Limit? {
    var waiting = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: complaints, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard ContinuousClock.now < deadline else { return .wallTime(limits.wallTime) }
      // In steps: a child may end while something that it started keeps an output open.
      let ready = poll(&waiting, nfds_t(waiting.count), 100)
      if ready < 0, errno != EINTR { return nil }
      if ready == 0, child_has_ended(child, 0) != 0 { return nil }
      guard ready > 0 else { continue }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = buffer.withUnsafeMutableBytes { Foundation.read(waiting[index].fd, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          waiting[index].fd = -1
          continue
        }
        if index == 0 {
          guard outputBytes.count + count <= limits.output else { return .output(limits.output) }
          outputBytes += buffer[..<count]
        } else {
          complaintBytes += buffer[..<count]
          if complaintBytes.count > 2 * kept { complaintBytes.removeFirst(complaintBytes.count - kept) }
        }
      }
    }
    return nil
  }
}
