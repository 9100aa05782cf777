using ScopeLint;
Array.ForEach(new[] { "a", "b", "c" }, n => Variable.Get<float>(n, [1]));
