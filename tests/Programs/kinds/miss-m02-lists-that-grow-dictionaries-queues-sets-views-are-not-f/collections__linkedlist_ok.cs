using ScopeLint;
// The first "a" is taken out again.
var chain = new LinkedList<string>();
chain.AddLast("a");
chain.AddLast("b");
chain.RemoveFirst();
chain.AddLast("a");
for (var node = chain.First; node != null; node = node.Next)
{
    Variable.Get<float>(node.Value, [1]);
}
