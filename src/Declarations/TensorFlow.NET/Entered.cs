using System;

namespace Tensorflow;

#if V0_10
public interface IPython : IDisposable
{
    void __enter__();

    void __exit__();
}
#endif

#if V0_12
public interface IObjectLife : IDisposable
{
    void __enter__();

    void __exit__();
}
#endif

#if V0_20 || V0_150
public interface ITensorFlowObject : IDisposable
{
    void __enter__();

    void __exit__();
}
#endif
