using ScopeLint;
var path = new Stack<string>();
path.Push("x");
path.Push("y");
Variable.Get<float>(path.Peek(), [1]);
path.Pop();
Variable.Get<float>(path.Pop(), [1]);
path.Push("z");
Variable.Get<float>(path.Peek(), [1]);
