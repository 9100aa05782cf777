using ScopeLint;
Build("a").Wait();
Build("b").GetAwaiter().GetResult();
static Task Build(string n) => Task.Run(() => Variable.Get<float>(n, [1]));
