// swift-tools-version: 6.2
import PackageDescription

/// Arrows between the rooms point one way; a C library never leaves the module that wraps it.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "minutebook",
  targets: [

    .target(name: "Minutes", swiftSettings: settings),
    .testTarget(name: "MinutesTests", dependencies: ["Minutes"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
