@main enum Interopctl { static func main() {} }
