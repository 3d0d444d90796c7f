import CommandLineTool

await AssayCommand.main()
