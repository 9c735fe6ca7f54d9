import torch

from app.training.adversarial import AdversarialStage, Adversary


def songs(count=2, frames=16_384):
    generator = torch.Generator().manual_seed(0)
    music = torch.randn(count, 2, frames, generator=generator) * 0.05
    time = torch.arange(frames) / 44_100
    voice = sum(torch.sin(2 * torch.pi * 300 * k * time) for k in range(1, 12)) * 0.05
    gate = (torch.arange(frames) > frames // 2).float()
    return music, (voice * gate).expand(count, 2, -1).clone()


def stage():
    torch.manual_seed(0)
    return AdversarialStage(Adversary(weight=1.0, learning_rate=2e-3), torch.device("cpu"))


def test_the_verdict_reaches_the_network_and_leaves_nothing_in_the_judge():
    judging = stage()
    music, voice = songs()
    share = torch.tensor(0.5, requires_grad=True)  # of the voice that the network took out
    mixture = music + voice
    judging.verdict(mixture - share * voice, mixture).backward()
    assert share.grad is not None
    assert share.grad.abs() > 0
    assert all(p.grad is None and p.requires_grad for p in judging.judge.parameters())


def test_the_judge_learns_where_the_voice_is_and_then_asks_for_less_of_it():
    judging = stage()
    music, voice = songs()
    mixture = music + voice
    losses = [judging.learn(mixture, voice, mixture) for _ in range(40)]
    assert losses[-1] < 0.5 * losses[0]
    assert judging.verdict(music, mixture) < judging.verdict(mixture, mixture)
    share = torch.tensor(0.5, requires_grad=True)
    judging.verdict(mixture - share * voice, mixture).backward()
    assert share.grad < 0  # taking out more of the voice convinces the judge


def test_the_judges_own_step_does_not_touch_the_network():
    judging = stage()
    music, voice = songs()
    estimate = voice.clone().requires_grad_()
    judging.learn(music + voice - estimate, voice, music + voice)
    assert estimate.grad is None


def test_labels_say_in_which_half_somebody_sings():
    judging = stage()
    music, voice = songs()
    labels = judging.judge.labels(voice, judging.judge.level(music + voice))
    assert not labels[:, :, :6].any()
    assert labels[:, 0, 10:].all()
