using ScopeLint;

// An ensemble as an own collection with an indexer; members are built when they are first asked for.
var ensemble = new Ensemble(3);
foreach (var member in ensemble)
{
    Console.WriteLine(member.Name);
}

_ = ensemble[1];
ensemble.Rebuild(2);

sealed class Ensemble(int size) : IEnumerable<Member>
{
    private readonly Member?[] _members = new Member?[size];

    public Member this[int index] => _members[index] ??= new Member(index);

    public void Rebuild(int index) => _members[index] = new Member(index);

    public void Forget(int index) => _members[index] = null;

    public IEnumerator<Member> GetEnumerator()
    {
        for (var index = 0; index < size; index++)
        {
            yield return this[index];
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

sealed class Member
{
    public Member(int index)
    {
        using var scope = VariableScope.Open($"member{index}");
        Name = Variable.Get<float>("w", [4]).FullName;
    }

    public string Name { get; }
}
