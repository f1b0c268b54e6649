// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/widget_loan.h"

#include <QLayout>
#include <QSplitter>
#include <memory>

namespace {

void replace(QWidget *old, QWidget *with)
{
    QWidget *parent = old->parentWidget();
    if (auto *splitter = qobject_cast<QSplitter *>(parent)) {
        // The old one stays its child until somebody takes it: a widget without a parent would lose its place in Tab's order.
        const QList<int> sizes = splitter->sizes();
        const int place = splitter->indexOf(old);
        splitter->insertWidget(place, with);
        old->hide();
        QList<int> shares = sizes;
        shares.insert(place + 1, 0);
        splitter->setSizes(shares);
        return;
    }
    if (parent && parent->layout())
        // The item is handed over, and nobody else deletes it.
        const std::unique_ptr<QLayoutItem> item(parent->layout()->replaceWidget(old, with));
}

} // namespace

WidgetLoan::WidgetLoan(QWidget *widget)
    : m_widget(widget)
    , m_parent(widget->parentWidget())
    , m_standIn(new QWidget) // its place gives it a parent
    , m_wasHidden(widget->isHidden())
{
    replace(m_widget, m_standIn);
    m_standIn->hide();
}

WidgetLoan::~WidgetLoan()
{
    if (m_standIn && !m_standIn->parentWidget())
        delete m_standIn;
}

void WidgetLoan::giveBack()
{
    if (m_widget && m_standIn) {
        if (m_standIn->parentWidget())
            replace(m_standIn, m_widget);
        else
            m_widget->setParent(m_parent);
        if (m_parent)
            m_widget->setVisible(!m_wasHidden);
    }
    delete m_standIn;
}
