using ScopeLint;
// The first "a" is taken out before the second is put in.
var work = new Queue<string>();
work.Enqueue("a");
work.Enqueue("b");
work.Dequeue();
work.Enqueue("a");
while (work.Count > 0)
{
    var n = work.Dequeue();
    Variable.Get<float>(n, [1]);
}
