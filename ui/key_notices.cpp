// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "key_notices.h"

#include "plain_text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace text {

namespace {

struct KeyNotices
{
    Q_DECLARE_TR_FUNCTIONS(KeyNotices)
};

Banner warning(const QString &id, const Message &message)
{
    Banner said{id, Banner::Tone::Warning, Icon::Key, message};
    said.canClose = true;
    return said;
}

} // namespace

std::optional<Banner> keyNotKept(KeychainAnswer answer)
{
    QString lead;
    switch (answer) {
    case KeychainAnswer::Asking:
    case KeychainAnswer::Done: return {};
    case KeychainAnswer::NoEntry:
    case KeychainAnswer::Refused: lead = KeyNotices::tr("The keychain did not take the key"); break;
    case KeychainAnswer::Locked: lead = KeyNotices::tr("The keychain is locked"); break;
    case KeychainAnswer::Missing: lead = KeyNotices::tr("No keychain found"); break;
    case KeychainAnswer::Silent: lead = KeyNotices::tr("The keychain does not answer"); break;
    }
    return warning(u"keychain"_s,
                   {lead, KeyNotices::tr("The key is kept until you close Tunewatch, and asked for again next time.")});
}

QString keyLeftId(const QString &accountId)
{
    return u"left|"_s + accountId;
}

std::optional<Banner> keyLeft(const Account &account, KeychainAnswer answer)
{
    QString why;
    switch (answer) {
    case KeychainAnswer::Asking:
    case KeychainAnswer::Done:
    case KeychainAnswer::NoEntry:
    case KeychainAnswer::Missing: return {};
    case KeychainAnswer::Locked: why = KeyNotices::tr("The keychain is locked."); break;
    case KeychainAnswer::Silent: why = KeyNotices::tr("The keychain does not answer."); break;
    case KeychainAnswer::Refused: why = KeyNotices::tr("The keychain did not delete it."); break;
    }
    const Message message{KeyNotices::tr("The key of %1 may still be in the keychain", "a removed connection")
                              .arg(oneLine(account.name)),
                          //: %1: why; %2: name of an entry
                          KeyNotices::tr("%1 Delete its entry %2 of tunewatch there, or add the connection again and remove it.")
                              .arg(why, oneLine(account.id))};
    return warning(keyLeftId(account.id), message);
}

} // namespace text
