// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's one full pass over accounts, instead of watching them.

#include "sync/engine_member.h"

#include "archive/archive.h"
#include "sync/digest_keeper.h"

void Engine::pass(const std::vector<EngineAccount> &accounts)
{
    m_passing = int(accounts.size());
    std::vector<Member *> members;
    for (const EngineAccount &account : accounts)
        members.push_back(&add(account));
    for (Member *member : members)
        passMember(*member);
    if (accounts.empty())
        Q_EMIT passFinished();
}

void Engine::passMember(Member &member)
{
    if (!member.mayBeAsked) {
        Error error;
        error.kind = ErrorKind::Unauthorized;
        error.message = QStringLiteral("no key is set");
        Q_EMIT accountPassed(member.sync->account().id, error);
        return memberPassed();
    }
    member.pass = std::make_unique<AccountPass>(*member.sync, *member.context);
    const QString id = member.sync->account().id;
    AccountPass *pass = member.pass.get();
    connect(pass, &AccountPass::grown, this, &Engine::logHasGrown);
    connect(pass, &AccountPass::storageFailed, this, &Engine::storageFailed);
    connect(pass, &AccountPass::advanced, this,
            [this, id](qsizetype done, qsizetype all) { Q_EMIT passAdvanced(id, done, all); });
    connect(pass, &AccountPass::finished, this, [this, id, pass] {
        Q_EMIT accountPassed(id, pass->failure());
        memberPassed();
    });
    pass->start();
}

void Engine::memberPassed()
{
    if (--m_passing > 0)
        return;
    m_digests->flush();
    m_archive->checkpoint();
    Q_EMIT passFinished();
}
