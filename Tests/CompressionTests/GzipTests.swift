import Compression
import Foundation
import Testing

@Suite struct GzipTests {
  @Test("gzip unpacks to what was packed, and the same bytes give the same file")
  func roundTrip() throws {
    let bytes = Array(String(repeating: "Referat af mødet den 25. marts. ", count: 200).utf8)
    let packed = try #require(self.packed(bytes))
    #expect(packed.count < bytes.count / 10)
    #expect(packed == self.packed(bytes))
    // RFC 1952: magic number, deflate, no flags, no time.
    #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(packed))
    try input.fileHandleForWriting.close()
    #expect(output.fileHandleForReading.readDataToEndOfFile() == Data(bytes))
  }

  @Test("nothing packs to a file, too")
  func empty() throws {
    let packed = try #require(self.packed([]))
    #expect(packed.count > 10)
  }

  private func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let gzip = Gzip()
    return gzip.compressed(bytes)
  }
}
